const PATHS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  locate: 'M8 1.5v2.5M8 12v2.5M1.5 8H4M12 8h2.5M8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M8 7.9v.2',
  maximise: 'M9 3h4v4M7 13H3V9M13 3L9.5 6.5M3 13l3.5-3.5',
  restore: 'M13 7H9V3M3 9h4v4M9 7l4-4M7 9l-4 4',
  export: 'M8 2v8M5 7l3 3l3-3M3 13h10',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5l-5 5',
  up: 'M3 10l5-5l5 5',
  down: 'M3 6l5 5l5-5',
  here: 'M5 3.2L12 8L5 12.8Z',
  done: 'M3 8.4L6.4 12L13 4.4',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.4 10.4L14 14',
  light: 'M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 1.2v1.2M8 13.6v1.2M1.2 8h1.2M13.6 8h1.2M3.2 3.2l.9.9M11.9 11.9l.9.9M3.2 12.8l.9-.9M11.9 4.1l.9-.9',
  dark: 'M13.5 9.6A6 6 0 0 1 6.4 2.5A6 6 0 1 0 13.5 9.6Z',
  auto: 'M2 3h12v8H2ZM8 11v2.5M5.5 13.5h5',
  next: 'M3 8h10M9 4l4 4l-4 4',
} as const;

/** A 16-unit line icon; the button or text beside it names it. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill={name === 'here' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
