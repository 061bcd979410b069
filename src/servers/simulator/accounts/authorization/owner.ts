/** Whose account it is. */
export interface Owner {
  /** Login. */
  readonly login: string;
  /** Name for people. */
  readonly name: string;
  /** Account id of the person. */
  readonly accountId: string;
  /** Id of the organization, as today's replies have it. */
  readonly organizationId: string;
  /** Licence number, as the replies of 2018 have it. */
  readonly licence: number;
}
