import { useContext, useEffect, useRef, useState } from 'react';
import { standaloneSvg } from '#domain/diagram/standalone-svg.ts';
import { downloadFile } from '#platform/download.ts';
import { svgToPng } from '#platform/svg-to-png.ts';
import { CopyContext } from '#ui/copy-context.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './export-menu.module.css';
import type { Picture } from './prepare-svg.ts';
import type { DiagramWords } from './words.ts';

interface ExportMenuProps {
  /** Name of the files, without extension. */
  readonly name: string;
  readonly picture: Picture;
  /** The Mermaid text of the same graph. */
  readonly mermaid: string;
  readonly words: DiagramWords;
}

/** The drawing to take along: as SVG or PNG file, or as text for pages that draw Mermaid themselves. */
export function ExportMenu({ name, picture, mermaid, words }: ExportMenuProps) {
  const copy = useContext(CopyContext);
  const menu = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const closeOutside = (event: Event): void => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, []);
  const svg = () => standaloneSvg(picture.text);
  const report = (done: Promise<boolean>) => void done.then((ok) => setSaid(ok ? words.exported : words.exportFailed), () => setSaid(words.exportFailed));
  const files = [
    [words.exportSvg, () => Promise.resolve(downloadFile(`${name}.svg`, svg(), 'image/svg+xml')).then(() => true)],
    [words.exportPng, () => svgToPng(svg(), picture.width, picture.height).then((png) => downloadFile(`${name}.png`, png)).then(() => true)],
    [words.copySvg, () => copy(svg())],
    [words.copyMermaid, () => copy(mermaid)],
  ] as const;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the menu, as in any menu
    <details
      ref={menu}
      className={styles['menu']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary className={styles['summary']} aria-label={words.export} title={words.export}><Icon name="export" /></summary>
      <div className={styles['items']}>
        {files.map(([label, run]) => (
          <button key={label} type="button" onClick={() => report(run())}>{label}</button>
        ))}
        <p className={styles['said']} role="status">{said}</p>
      </div>
    </details>
  );
}
