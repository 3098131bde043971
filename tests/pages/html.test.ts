import { describe, expect, it } from 'vitest';
import { attribute, html } from '../../shared/pages/html.ts';

describe('the html template', () => {
  it('escapes every text, in elements and in attributes', () => {
    const name = `"><img src=x onerror='alert(1)'> & <script>`;
    expect(html`<a title="${name}">${name}</a>`.markup).toBe(
      '<a title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt; &amp; &lt;script&gt;">' +
        '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt; &amp; &lt;script&gt;</a>',
    );
  });

  it('keeps markup of its own, joins lists and leaves out what is not there', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}${false}${null}${undefined}${0}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
    );
  });

  it('is not fooled by an object that looks like markup but is not', () => {
    expect(html`<p>${'[object Object]'}</p>`.markup).toBe('<p>[object Object]</p>');
  });

  it('writes attributes only where there is a value', () => {
    expect(
      html`<input${attribute('value', '"')}${attribute('hidden', true)}${attribute('class', undefined)}${attribute('checked', false)}>`
        .markup,
    ).toBe('<input value="&quot;" hidden>');
  });
});
