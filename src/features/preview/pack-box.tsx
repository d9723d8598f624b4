import { packWords } from '#i18n/pack-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { DropBox } from '#ui/drop-box.tsx';

/** A little more than is checked: enough for it to be refused, without holding gigabytes. */
const READ_UP_TO = 2_100_000;

interface PackBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The box that takes a pack. */
export function PackBox({ text, onText }: PackBoxProps) {
  const words = packWords[useLang()];
  return (
    <DropBox
      label={words.label}
      words={words}
      area={{
        value: text,
        // JSON keeps its lines; what stands there while it is empty wraps.
        wrap: text === '' ? 'soft' : 'off',
        placeholder: words.placeholder,
        onChange: (event) => onText(event.target.value),
      }}
      files={{ accept: '.json,application/json' }}
      onFiles={([file]) => void file?.slice(0, READ_UP_TO).text().then(onText)}
      onDropText={onText}
    >
      {text === '' ? null : <Button look="quiet" onClick={() => onText('')}>{words.clear}</Button>}
    </DropBox>
  );
}
