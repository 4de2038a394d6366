import * as v from 'valibot';

/** What is asked of the host over HTTP, and what it answers. */

/** Nobody reads more from a wall. */
export const mostAddresses = 20;

const short = v.pipe(v.string(), v.maxLength(100));
const token = v.pipe(v.string(), v.maxLength(2000));

/** `POST /join`. `was`: the token of before, so that somebody whose token ran out stays who they were. */
const asking = v.object({ code: short, was: v.nullable(token) });
export type Asking = v.InferOutput<typeof asking>;

const place = { room: short, id: short, token };
const joined = v.object({ is: v.literal('joined'), ...place });
/** A place in the room. The token is the password at the broker, and `id` its client. */
export type Joined = Readonly<v.InferOutput<typeof joined>>;

/** Why the host lets nobody in. `not kept`: its disk takes nothing more. `seconds`: after that it listens again. */
const refused = v.variant('is', [
  v.object({
    is: v.picklist([
      'wrong code',
      'removed',
      'full',
      'expired',
      'closed',
      'unreadable',
      'not kept',
    ]),
  }),
  v.object({ is: v.literal('banned'), seconds: v.number() }),
]);
export type Refused = Readonly<v.InferOutput<typeof refused>>;

/** `POST /instructor`, with the secret in its header. `turn` counts the windows that took the room over. */
const led = v.object({
  is: v.literal('leading'),
  ...place,
  code: short,
  turn: v.number(),
  /** Where participants go, the likeliest first. */
  addresses: v.pipe(v.array(short), v.maxLength(mostAddresses)),
});
export type Led = Readonly<v.InferOutput<typeof led>>;

const here = v.object({ is: v.literal('here') });
const answers = v.union([joined, led, here, refused]);
export type HostAnswer = Joined | Led | Refused | { readonly is: 'here' };

/** Does the host let somebody not in, and says why? */
export const isRefusal = (answer: HostAnswer): answer is Refused =>
  answer.is !== 'joined' && answer.is !== 'leading' && answer.is !== 'here';

export function readAsking(body: string): Asking | undefined {
  return parsed(asking, body);
}

/** Any answer of a host; undefined if this is none. */
export function readHostAnswer(body: string): HostAnswer | undefined {
  return parsed(answers, body);
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, body: string): T | undefined {
  if (body.length > 8000) return undefined;
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(body));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}
