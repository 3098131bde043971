import type * as z from 'zod';
import type { StaffRights } from '../../domain/staff/member.ts';
import { STAFF_ROLES } from '../../domain/staff/roles.ts';
import type { RequestCause } from '../../store/store.ts';
import type { Reply } from './reply.ts';
import type { HttpRequest } from './request.ts';

/**
 * Audience of a route. `everybody` needs no account, `link` the token of a mail, `person` a session by one-time code, which the function
 * checks; `staff` is everybody with a role in some programme, the others are the least role in the programme that is asked about.
 */
export const AUDIENCES = ['everybody', 'link', 'person', 'staff', ...STAFF_ROLES] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The parameters between the braces of a path. */
type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [Param in Name | keyof ParamsOf<Rest>]: string }
  : unknown;

/** A request that may be carried out: the caller is allowed, and each part fits the contract. */
export type Asked<Params, Query, Body> = Omit<HttpRequest, 'params' | 'query' | 'body'> & {
  readonly params: Params;
  readonly query: Query;
  /** Read by the contract's schema; undefined where the route takes none. */
  readonly body: Body;
  /** Language by `?lang=`; `language` is the default otherwise. */
  readonly lang: string | undefined;
  /** The body as it came, for comparison or another parser. */
  readonly text: string;
  /** The caller, for the log of facts: `staff:…`, or `visitor` where nobody is signed in. */
  readonly actor: string;
  /** Roles of the caller by programme; empty where nobody is signed in. */
  readonly rights: StaffRights;
  /** The start of a chain of causes; the programme is that of the thing that is changed. */
  readonly cause: RequestCause;
};

/** The answer of a status: a schema, a page, a paper, a JSON file to keep, a table, a ZIP or a scan, or nothing. */
export type Answer = z.ZodType | 'page' | 'pdf' | 'file' | 'table' | 'zip' | 'scan' | 'nothing';

type Shape<Query, Body> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Checked at the edge before anything is read. */
  readonly who: Audience;
  /** One sentence for the document of the API. */
  readonly does: string;
  /** Strict: a name that it does not know is refused, but at pages for people without a token of staff. `lang` is known everywhere. */
  readonly query?: Query;
  readonly body?: Body;
  /** Bytes; by default enough for a form. */
  readonly mostBytes?: number;
  /** Takes `If-Match`, and refuses where somebody was faster. */
  readonly ifMatch?: true;
  /** Takes an `Idempotency-Key`: the same request is carried out once. */
  readonly once?: true;
  /** Reads its body itself: a form post. */
  readonly form?: true;
  readonly answers: Readonly<Record<number, Answer>>;
};

export type Route<Deps> = Shape<z.ZodType, z.ZodType> & {
  /** In API Gateway's notation: `/api/coordinator/cohorts/{cohortId}`. */
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: the edge has read each part by the contract's own schema.
  readonly handle: (asked: Asked<any, any, any>, deps: Deps) => Promise<Reply>;
};

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/**
 * Makes routes for one audience's dependencies: the handler gets path, query and body as the contract's schemas parse
 * them.
 */
export const routesFor =
  <Deps>() =>
  <
    const Path extends string,
    Query extends z.ZodType | undefined = undefined,
    Body extends z.ZodType | undefined = undefined,
  >(
    contract: Omit<Shape<Query, Body>, 'query' | 'body'> & {
      readonly query?: Query;
      readonly body?: Body;
      readonly path: Path;
      readonly handle: (
        asked: Asked<ParamsOf<Path>, OutputOf<Query>, OutputOf<Body>>,
        deps: Deps,
      ) => Promise<Reply>;
    },
  ): Route<Deps> =>
    contract as unknown as Route<Deps>;
