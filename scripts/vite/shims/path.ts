/** The last part of a path, for names of files, of which no call of this API has any. */
export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
