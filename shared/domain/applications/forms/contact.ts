import * as z from 'zod/mini';
import { missingOr, rule, tidyLine } from './answers.ts';

/** But for a tab, which a cell of a table brings along: around a value it goes, and within one it is refused. */
const CONTROL = /(?!\t)\p{Cc}/u;
/** Marks of direction around a value, which telephones put there when a number or an address is copied. Inside they stay, and are refused. */
const AROUND = /^[\s\u202A-\u202E\u2066-\u2069]+|[\s\u202A-\u202E\u2066-\u2069]+$/gu;
const tidyContact = (text: string): string => tidyLine(text.replace(AROUND, ''));
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const isAddress = (address: string): boolean => {
  if (address.length > 254) return false;
  const at = address.indexOf('@');
  const local = address.slice(0, at);
  const labels = address.slice(at + 1).split('.');
  return (
    at > 0 &&
    local.length <= 64 &&
    LOCAL_PART.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => DOMAIN_LABEL.test(label)) &&
    /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? '')
  );
};

/**
 * An e-mail address, in lower case and without the spaces around it: `A@X.fi` and `a@x.fi` are one person.
 *
 * Narrower than the standard on purpose. Refused are quoted local parts, display names, lists, domains without a
 * dot or with a dot at the end, and letters outside ASCII: a domain such as `ö.fi` is written as punycode
 * (`xn--nda.fi`). `a+tag@x.fi` is taken as it stands, and is another address than `a@x.fi`.
 */
export const emailAddress = () =>
  z.string({ error: missingOr('type-wrong') }).check(
    rule((text) => !CONTROL.test(text), 'email-invalid'),
    z.overwrite((text) => tidyContact(text).toLowerCase()),
    rule((text) => text !== '', 'required'),
    rule(isAddress, 'email-invalid'),
  );

/** Domains whose addresses end with the studies: a follow-up after graduation would reach nobody. */
export const STUDENT_DOMAINS: readonly string[] = [
  'centria.fi',
  'abo.fi',
  'novia.fi',
  'vamk.fi',
  'uwasa.fi',
  'hanken.fi',
];

export const isStudentAddress = (address: string): boolean => {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return STUDENT_DOMAINS.some((school) => domain === school || domain.endsWith(`.${school}`));
};

/** Hyphens and dashes of every width, which telephones and word processors put in. */
const DASHES = /[\u2010-\u2015\u2212]/gu;

/** A number as people write it, as E.164. One that starts with a single 0 is taken to be Finnish. */
export const toE164 = (text: string): string => {
  const digits = tidyContact(text.normalize('NFKC'))
    .replace(DASHES, '-')
    .replace(/(?<=\d\s*)\(0\)/, '')
    .replace(/[\s()./-]/g, '');
  if (digits.startsWith('00')) return withoutTrunkZero(`+${digits.slice(2)}`);
  return digits.startsWith('0') ? `+358${digits.slice(1)}` : withoutTrunkZero(digits);
};

/** Finland and Sweden never have a zero after their code. Elsewhere it can belong to the number, as in Italy. */
const withoutTrunkZero = (number: string): string => number.replace(/^\+(358|46)0/, '+$1');

/** A number can be called: in Finland at least six digits follow the code, elsewhere seven in all. */
const isPhoneNumber = (text: string): boolean =>
  text.startsWith('+358') ? /^\+358[1-9]\d{5,10}$/.test(text) : /^\+[1-9]\d{6,14}$/.test(text);

export const phoneNumber = () =>
  z.string({ error: missingOr('type-wrong') }).check(
    rule((text) => text.length <= 40, 'phone-invalid'),
    z.overwrite(toE164),
    rule(isPhoneNumber, 'phone-invalid'),
  );

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/** Whether the check digit of a Finnish business ID (Y-tunnus, FO-nummer) is right. A remainder of 1 is never issued. */
const isBusinessId = (text: string): boolean => {
  if (!/^\d{7}-\d$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  const remainder = sum % 11;
  return remainder !== 1 && Number(text[8]) === (remainder === 0 ? 0 : 11 - remainder);
};

/** `1234567-1` of what people write: without the hyphen, with a dash, or as a VAT number (`FI12345671`). */
export const toBusinessId = (text: string): string =>
  tidyContact(text)
    .replace(DASHES, '-')
    .replace(/^(?:FI[ -]?)?(\d{7}) ?-? ?(\d)$/i, '$1-$2');

export const businessId = () =>
  z.string({ error: missingOr('type-wrong') }).check(
    rule((text) => text.length <= 20, 'business-id-invalid'),
    z.overwrite(toBusinessId),
    rule(isBusinessId, 'business-id-invalid'),
  );

/** The profile's own address without tracking parameters; other text comes back as it was. */
const toProfile = (text: string): string => {
  const given = tidyContact(text);
  const full = /^(?:[a-z]{2,3}\.)?linkedin\.com\//i.test(given) ? `https://${given}` : given;
  if (!URL.canParse(full)) return given;
  const url = new URL(full);
  const plain = url.username === '' && url.password === '' && url.port === '';
  return plain ? `${url.protocol}//${url.hostname}${url.pathname}` : given;
};

/** A LinkedIn profile, https only. It is kept as text: no server ever opens it. */
export const linkedInProfile = () =>
  z.string({ error: missingOr('type-wrong') }).check(
    rule((text) => text.length <= 300 && !CONTROL.test(text), 'link-invalid'),
    z.overwrite(toProfile),
    rule((text) => /^https:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/in\/[^/]+\/?$/.test(text), 'link-invalid'),
  );
