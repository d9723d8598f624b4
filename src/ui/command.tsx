import { CodeBlock } from './code-block.tsx';
import { CopyTextButton } from './copy-text-button.tsx';

/** A command or YAML with the reader's own names in it, and a button that copies it. */
export function Command({ text }: { text: string }) {
  return <CodeBlock text={text} action={<CopyTextButton text={text} label={text} />} />;
}
