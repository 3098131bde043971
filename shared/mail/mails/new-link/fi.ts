import type { Letter } from '../../letter.ts';

export const fi = (): Letter => ({
  subject: 'Uusi linkkisi',
  preheader: 'Se korvaa vanhan.',
  heading: 'Uusi linkkisi',
  opening: 'Joku – toivottavasti sinä – on avannut vanhan linkkimme ja pyytänyt uutta. Tässä se on.',
  action: { label: 'Avaa sivu', until: 'Se on voimassa neljätoista päivää.' },
  otherwise:
    'Jos se et ollut sinä, sinun ei tarvitse tehdä mitään: mitään ei ole tapahtunut. Kaikki, mikä odottaa sinua, on myös omalla sivullasi.',
});
