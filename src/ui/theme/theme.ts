const name = 'ax-theme';
const changed = 'ax-theme-changed';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Light, dark, or as the system says. */
export type Theme = 'system' | 'light' | 'dark';

/** The chosen theme. */
export function readTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Applies a theme and remembers it; kept apart from the other settings because it must be known before the first paint. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(name, theme);
  } catch {
    // Storage is blocked: the theme lasts as long as the page.
  }
  dispatchEvent(new Event(changed));
}

/** Applies the theme of the last visit. */
export function restoreTheme(): void {
  try {
    document.documentElement.dataset.theme = localStorage.getItem(name) ?? 'system';
  } catch {
    // Storage is blocked: the system's theme.
  }
}

/** Whether the page is dark now. */
export function isDark(): boolean {
  const theme = readTheme();
  return theme === 'system' ? prefersDark.matches : theme === 'dark';
}

/** Calls back when the page turns dark or light; gives back a function that ends it. */
export function onThemeChange(listener: () => void): () => void {
  addEventListener(changed, listener);
  prefersDark.addEventListener('change', listener);
  return () => {
    removeEventListener(changed, listener);
    prefersDark.removeEventListener('change', listener);
  };
}
