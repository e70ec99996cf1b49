import { setTheme, useTheme, type Theme } from './theme';

const next: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const signs: Readonly<Record<Theme, string>> = { system: '◐', light: '☀', dark: '☾' };
const names: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' };

export function ThemeButton() {
  const theme = useTheme();
  const words = `Colours: ${names[theme]}; change to ${names[next[theme]]}`;
  return (
    <button
      type="button"
      className="plain"
      aria-label={words}
      title={words}
      onClick={() => setTheme(next[theme])}
    >
      <span aria-hidden="true">{signs[theme]}</span>
    </button>
  );
}
