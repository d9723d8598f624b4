import { useEffect } from 'react';
import { Diagram } from '#features/diagram/diagram.tsx';
import { PackBox } from '#features/preview/pack-box.tsx';
import { PreviewResult } from '#features/preview/preview-result.tsx';
import { SitePacks } from '#features/preview/site-packs.tsx';
import { usePreview } from '#features/preview/use-preview.ts';
import type { FlowBundle } from '#content/types.ts';
import { packWords } from '#i18n/pack-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useGoTo, useHrefOf } from '#platform/use-address.ts';
import { ErrorRegion } from '#ui/error-region.tsx';
import styles from './home-page.module.css';

/** Where authors look at a pack before they put it beside the site: what is wrong with it, its flows drawn, and the way into them. */
export function PreviewPage() {
  const words = useWords();
  const own = packWords[useLang()];
  const preview = usePreview();
  useEffect(() => {
    document.title = `${words.packs.preview} · ${words.brand}`;
  }, [words]);
  return (
    <div className={styles['home']}>
      <header className={styles['intro']}>
        <h1 className={styles['title']}>{words.packs.preview}</h1>
        <p className={styles['lead']}>{own.lead}</p>
      </header>
      <PackBox text={preview.text} onText={preview.setText} />
      <ErrorRegion words={words.errors} resetKey={preview.text}>
        <PreviewResult preview={preview} renderFlow={(bundle) => <PreviewDiagram bundle={bundle} />} />
        <SitePacks />
      </ErrorRegion>
    </div>
  );
}

const NO_STEPS = [] as const;

function PreviewDiagram({ bundle: { flow } }: { bundle: FlowBundle }) {
  const lang = useLang();
  const hrefOf = useHrefOf();
  const goTo = useGoTo();
  const at = (node: string) => ({ flow: flow.id, node, answers: [] });
  return <Diagram flow={flow} path={NO_STEPS} current={flow.start} lang={lang} hrefOf={(id) => hrefOf(at(id))} onOpenNode={(id) => goTo(at(id))} />;
}
