/** Every id begins with its kind: `app_01J…`. */
export type IdPrefix =
  | 'app'
  | 'per'
  | 'com'
  | 'coh'
  | 'rnd'
  | 'run'
  | 'trs'
  | 'grp'
  | 'tsk'
  | 'rem'
  | 'sub'
  | 'inv'
  | 'cer'
  | 'dec'
  | 'prd'
  | 'snp'
  | 'imp'
  | 'gml'
  | 'sht'
  | 'isp';

/** Makes a new id; the runtime's is a ULID, a test's may count. */
export type Ids = (prefix: IdPrefix) => string;
