/** Arguments by name, of the types their schemas give; those left out are missing or have their default. */
export type Arguments = { readonly [name: string]: unknown };
