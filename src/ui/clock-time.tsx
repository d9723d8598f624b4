interface ClockTimeProps {
  /** ISO time. */
  readonly at: string;
  readonly className?: string | undefined;
  /** Words around the time of day. */
  readonly words: (time: string) => string;
}

/** A time of day by the reader's clock, as logs write it (19:34:25). Formats of `Intl` take 16 ms to be made, too long for a paste. */
export function ClockTime({ at, className, words }: ClockTimeProps) {
  return <time dateTime={at} className={className}>{words(new Date(at).toTimeString().slice(0, 8))}</time>;
}
