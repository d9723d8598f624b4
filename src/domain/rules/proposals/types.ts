/**
 * Values that a paste can prove for a Service, by the placeholder that takes them in the `proven` command of a remedy:
 * a patch, and the object that tells its value.
 */
export const PROPOSALS = ['selectorPatch', 'selectorOwner', 'targetPortPatch', 'targetPortOwner'] as const;

/** The proven ones among `PROPOSALS`. Empty where the paste leaves several values possible, or none. */
export type Proposals = Readonly<Partial<Record<(typeof PROPOSALS)[number], string>>>;
