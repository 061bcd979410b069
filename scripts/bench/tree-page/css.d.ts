/** Style sheets take effect by being imported. */
declare module '*.css';
