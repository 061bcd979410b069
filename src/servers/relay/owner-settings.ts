/** What the owner of a relay can set that a refusal may rest on. */
export type OwnerSetting =
  | 'allowOrigin'
  | 'allowTarget'
  | 'allowPrivate'
  | 'token'
  | 'rateLimit'
  | 'maxBody'
  | 'maxAnswer'
  | 'maxTime';

/** The setting behind a refusal. */
export interface OwnersRule {
  /** Which one it is. */
  readonly setting: OwnerSetting;
  /** Origin that would have to stand in it; empty where it holds no origins. */
  readonly origin: string;
}

/** Tells the owner of a relay, as the end of a sentence, how a rule is changed on the platform it runs on. */
export type TellOwner = (rule: OwnersRule) => string;

type Names = Readonly<Record<OwnerSetting, string>>;

/** What limits are counted in. */
const units: Readonly<Partial<Record<OwnerSetting, string>>> = {
  rateLimit: 'calls a minute',
  maxBody: 'megabytes',
  maxAnswer: 'megabytes',
  maxTime: 'seconds',
};

const flags: Names = {
  allowOrigin: '--allow-origin',
  allowTarget: '--allow-target',
  allowPrivate: '--allow-private',
  token: 'RELAY_TOKEN',
  rateLimit: '--rate-limit',
  maxBody: '--max-body',
  maxAnswer: '--max-answer',
  maxTime: '--max-time',
};

const variables: Names = {
  allowOrigin: 'ALLOW_ORIGINS',
  allowTarget: 'ALLOW_TARGETS',
  // What a name leads to can't be seen there, so a private address is one by its spelling.
  allowPrivate: 'ALLOW_TARGETS',
  token: 'RELAY_TOKEN',
  rateLimit: 'RATE_LIMIT',
  maxBody: 'MAX_BODY',
  maxAnswer: 'MAX_ANSWER',
  maxTime: 'MAX_TIME',
};

/** Names the flag of the relay on Node. */
export const tellNodeOwner: TellOwner = ({ setting, origin }) => {
  const name = flags[setting];
  if (setting === 'token') return `it is \`${name}\` in its environment.`;
  const unit = units[setting];
  return unit ? `start it with \`${name}\` and more ${unit}.` : `start it with \`${name} ${origin}\`.`;
};

/** Names the variable of the relay on Workers. */
export const tellWorkersOwner: TellOwner = ({ setting, origin }) => {
  const name = variables[setting];
  if (setting === 'token') return `it is its secret \`${name}\`.`;
  const unit = units[setting];
  return unit
    ? `set its variable \`${name}\` to more ${unit}.`
    : `add \`${origin}\` to its variable \`${name}\`.`;
};
