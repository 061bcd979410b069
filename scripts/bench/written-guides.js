/** Ids of guides that a plugin of the real build writes; what shows no guide is built without them. */
export const writtenGuides = /^virtual:[\w-]+-guide$/;
