// Written by `npm run generate` from layout.mjml. Changes belong there.

export const LAYOUT = {
  details: `<div class="details" style="margin: 4px 0 20px; padding: 2px 0 2px 16px; border-left: 4px solid #1c6b8c;">%%lines%%</div>`,
  detail: `<p class="detail" style="margin: 0 0 4px;"><strong>%%term%%:</strong> %%detail%%</p>`,
  list: `<h2 style="margin: 4px 0 8px; font-size: 17px; line-height: 1.4; font-weight: 700;">%%heading%%</h2><ul style="margin: 0 0 20px; padding: 0 0 0 22px;">%%lines%%</ul>`,
  sublist: `<h3 style="margin: 4px 0 8px; font-size: 17px; line-height: 1.4; font-weight: 700;">%%heading%%</h3><ul style="margin: 0 0 20px; padding: 0 0 0 22px;">%%lines%%</ul>`,
  contents: `<ul style="margin: 0 0 20px; padding: 0 0 0 22px;">%%lines%%</ul>`,
  line: `<li style="margin: 0 0 6px;">%%text%%</li>`,
  paragraph: `<p style="margin: 0 0 16px;">%%text%%</p>`,
  parted: `<p class="parted" style="margin: 16px 0; padding: 24px 0 0; border-top: 2px solid #c5d1d8;">%%text%%</p>`,
  link: `<a class="link" href="%%url%%" style="color: #15597a; text-decoration: underline; word-break: break-all;">%%url%%</a>`,
  action: `<tr>
<td align="left" class="button" style="font-size:0px;padding:8px 0 24px;word-break:break-word;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;">
<tbody>
<tr>
<td align="center" bgcolor="#1c6b8c" role="presentation" style="border:2px solid #1c6b8c;border-radius:6px;cursor:auto;mso-padding-alt:12px 24px;background:#1c6b8c;" valign="middle">
<a href="%%url%%" style="display:inline-block;background:#1c6b8c;color:#ffffff;font-family:'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:17px;font-weight:700;line-height:1.4;margin:0;text-decoration:none;text-transform:none;padding:12px 24px;mso-padding-alt:0px;border-radius:6px;" target="_blank">
%%label%%
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
<tr>
<td align="left" class="words" style="font-size:0px;padding:0;word-break:break-word;">
<div style="font-family:'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:17px;line-height:1.5;text-align:left;color:#1d2b33;"><p class="address" style="margin: 0 0 16px; font-size: 15px;">%%intro%%<br>%%link%%</p></div>
</td>
</tr>`,
  matter: `<tr>
<td align="left" class="words" style="font-size:0px;padding:0;word-break:break-word;">
<div style="font-family:'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:17px;line-height:1.5;text-align:left;color:#1d2b33;"><h2 class="matter" style="font-weight: 700; margin: 16px 0 12px; padding: 24px 0 0; border-top: 2px solid #c5d1d8; font-size: 21px; line-height: 1.3;">%%heading%%</h2>%%news%%</div>
</td>
</tr>
%%action%%
<tr>
<td align="left" class="words" style="font-size:0px;padding:0;word-break:break-word;">
<div style="font-family:'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:17px;line-height:1.5;text-align:left;color:#1d2b33;">%%end%%</div>
</td>
</tr>`,
  regards: `<p class="regards" style="margin: 0;">%%words%%<br>%%name%%</p>`,
  small: `<p class="small" style="margin: 0 0 8px; font-size: 14px; line-height: 1.5;">%%text%%</p>`,
  frame: `<!doctype html>
<html lang="%%language%%" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>%%heading%%</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
@media (max-width: 479px) {
.card > table > tbody > tr > td { padding: 24px 20px !important; }
.edge > table > tbody > tr > td { padding-left: 20px !important; padding-right: 20px !important; }
}
@media (prefers-color-scheme: dark) {
body, .page, .page > div { background: #11181c !important; }
.card, .card > table, .card > table > tbody > tr > td { background: #1b252b !important; background-color: #1b252b !important; }
.words div, .words h1, .words h2, .words h3, .words p, .words li { color: #e8eef1 !important; }
.quiet div, .quiet p { color: #b6c3ca !important; }
.words a, .quiet a { color: #9bd3ec !important; }
.words .details { border-left-color: #9bd3ec !important; }
.button td, .button a { background: #9bd3ec !important; background-color: #9bd3ec !important; border-color: #9bd3ec !important; color: #0c2530 !important; }
}
</style>
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
</head>
<body class="page" style="word-spacing:normal;background-color:#eef2f4;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">%%preheader%%</div>
<div aria-label="%%heading%%" aria-roledescription="email" role="article" lang="%%language%%" dir="ltr" style="word-spacing:normal;background-color:#eef2f4;">
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="edge-outlook" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="edge" style="margin:0px auto;max-width:600px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:24px 32px 12px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:536px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%">
<tbody>
<tr>
<td style="vertical-align:top;padding:0;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style width="100%">
<tbody>
<tr>
<td align="left" class="quiet" style="font-size:0px;padding:0;word-break:break-word;">
<div style="font-family:'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:14px;line-height:1.5;text-align:left;color:#4a5a63;">%%programme%%</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:600px;" width="600" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:600px;border-radius:8px;overflow:hidden;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;border-collapse:separate;">
<tbody>
<tr>
<td style="border-radius:8px;direction:ltr;font-size:0px;padding:32px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:536px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%">
<tbody>
<tr>
<td style="vertical-align:top;padding:0;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style width="100%">
<tbody>
<tr>
<td align="left" class="words" style="font-size:0px;padding:0;word-break:break-word;">
<div style="font-family:'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:17px;line-height:1.5;text-align:left;color:#1d2b33;"><h1 style="margin: 0 0 20px; font-size: 26px; line-height: 1.25; font-weight: 700;">%%heading%%</h1>
%%opening%%
</div>
</td>
</tr>
%%action%%
<tr>
<td align="left" class="words" style="font-size:0px;padding:0;word-break:break-word;">
<div style="font-family:'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:17px;line-height:1.5;text-align:left;color:#1d2b33;">%%closing%%
</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="edge-outlook" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="edge" style="margin:0px auto;max-width:600px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:20px 32px 32px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:536px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%">
<tbody>
<tr>
<td style="vertical-align:top;padding:0;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style width="100%">
<tbody>
<tr>
<td align="left" class="quiet" style="font-size:0px;padding:0;word-break:break-word;">
<div style="font-family:'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;font-size:14px;line-height:1.5;text-align:left;color:#4a5a63;">%%footer%%
</div>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>`,
} as const;
