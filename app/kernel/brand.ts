/** A string that has been checked once: the type remembers the check, the value stays a plain string. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name }
