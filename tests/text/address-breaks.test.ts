import { describe, expect, it } from 'vitest';
import { breakable, mailTo } from '../../shared/pages/address.ts';
import { addressPieces } from '../../shared/text/address-breaks.ts';

describe('an e-mail address on a narrow screen', () => {
  it.each([
    ['ada.lind@mail.example', ['ada', '.lind', '@mail', '.example']],
    ['Write to ada@x.fi, or call 040.', ['Write to ada', '@x', '.fi, or call 040.']],
    ['ada@x.fi; lin@y.fi', ['ada', '@x', '.fi; lin', '@y', '.fi']],
    ['Gone to ada@x.fi. It works.', ['Gone to ada', '@x', '.fi. It works.']],
    ['No address. At 16.30 @ noon', ['No address. At 16.30 @ noon']],
    ['', ['']],
  ])('%s breaks before @ and before dots alone', (text, pieces) => {
    expect(addressPieces(text)).toEqual(pieces);
    expect(addressPieces(text).join('')).toBe(text);
  });

  it('is a link to the whole address, and nothing of it is markup', () => {
    expect(mailTo('ada@x.fi', 'Write: ').markup).toBe(
      '<a href="mailto:ada@x.fi">Write: ada<wbr>@x<wbr>.fi</a>',
    );
    expect(breakable('<b>@x.fi').markup).toBe('&lt;b&gt;@x.fi');
  });
});
