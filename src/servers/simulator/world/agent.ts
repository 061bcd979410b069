/** Alert switches of an agent, each 0 or 1. */
export type Notifications = { [name: string]: number };

/** Hours of one weekday: whether it is worked (0 or 1), from and to as HH:MM. */
export interface WorkDay {
  /** 1 when the agent works that day. */
  enabled: number;
  /** Start of work, 24-hour HH:MM. */
  start: string;
  /** End of work, 24-hour HH:MM. */
  end: string;
}

/** State of an agent right now. */
export type AgentStatus = 'accepting chats' | 'not accepting chats' | 'offline';

/** An agent as the account keeps them. */
export interface Agent {
  /** E-mail address that identifies the agent. */
  readonly login: string;
  /** Name shown to customers. */
  name: string;
  /** Role on the account. */
  permission: 'owner' | 'administrator' | 'normal';
  /** State right now. */
  status: AgentStatus;
  /** State after signing in. */
  loginStatus: string;
  /** Whether the daily report e-mail is sent, 0 or 1. */
  dailySummary: number;
  /** Position shown under the name. */
  jobTitle: string;
  /** Picture location, without a scheme. */
  readonly avatar: string;
  /** Alert switches. */
  notifications: Notifications;
  /** How many chats at once. */
  maxChats: number;
  /** Ids of the groups, without 0, which holds everybody. */
  groups: number[];
  /** Unix time of the latest sign-out, or 0. */
  lastLogout: number;
  /** Working hours by lower-case weekday. */
  workScheduler: { [weekday: string]: WorkDay };
  /** The personal API key, 32 hex digits. */
  apiKey: string;
  /** Digest of the password, or null while none is set. */
  password: string | null;
}

/** An agent's name and login as chats and tickets keep them, also after the agent is gone. */
export interface Person {
  /** Name at that time. */
  readonly name: string;
  /** Login. */
  readonly login: string;
}
