/** Where all stands below each other; the styles of elements name the same width. */
export const narrow = matchMedia('(max-width: 860px)');
