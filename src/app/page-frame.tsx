import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { withParameter } from '#domain/flow/address.ts';
import { contentVersion } from '#content/catalogue.ts';
import { usePreferences } from '#store/use-stores.ts';
import type { Theme } from '#store/preferences-store.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { Icon } from '#ui/icon.tsx';
import { useEmbedded } from './use-embed.ts';
import { HeaderTools } from './header-tools.tsx';
import { UpdateNotice } from './update-notice.tsx';
import styles from './page-frame.module.css';

const NEXT_THEME: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

/** Header, main region and footer around every page. In an embed only the main region stays. */
export function PageFrame({ storageAvailable, children }: { storageAvailable: boolean; children: ReactNode }) {
  const words = useWords();
  const embedded = useEmbedded();
  if (embedded) return <main className={styles['main']} id="main">{children}</main>;
  return (
    <div className={styles['page']}>
      <a className={styles['skip']} href="#main" onClick={skipToMain}>{words.skip}</a>
      <Header />
      <main className={styles['main']} id="main" tabIndex={-1}>
        <UpdateNotice />
        {children}
      </main>
      <footer className={styles['footer']}>
        <span>{words.brand} · {words.tagline}</span>
        <FooterLinks />
        <span>{contentVersion}</span>
        {storageAvailable ? null : <span>{words.errors.storageDenied}</span>}
      </footer>
    </div>
  );
}

// The hash is the router's: the skip link moves focus itself.
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function FooterLinks() {
  const { library, packs } = useWords();
  const hrefOf = useHrefOfPage();
  return (
    <nav className={styles['links']} aria-label={library.label}>
      <a href={hrefOf('/h')}>{library.articles}</a>
      <a href={hrefOf('/g')}>{library.glossary}</a>
      <a href={hrefOf('/coverage')}>{library.coverage}</a>
      {import.meta.env.VITE_SINGLE ? null : <a href={hrefOf('/preview')}>{packs.preview}</a>}
    </nav>
  );
}

function Header() {
  const words = useWords();
  const hrefOf = useHrefOfPage();
  return (
    <header className={styles['header']}>
      <a className={styles['brand']} href={hrefOf('/')}>
        <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" fill="var(--wz-accent)" />
          <path d="M9 10h14M9 16h8m-8 6h5" stroke="var(--wz-accent-text)" strokeWidth="2.4" strokeLinecap="round" fill="none" />
          <circle cx="22" cy="20" r="3.4" stroke="var(--wz-accent-text)" strokeWidth="2.2" fill="none" />
          <path d="m24.6 22.6 2.6 2.6" stroke="var(--wz-accent-text)" strokeWidth="2.2" strokeLinecap="round" />
        </svg>
        <span className={styles['name']}>{words.brand}</span>
      </a>
      <span className={styles['tagline']}>{words.tagline}</span>
      <Switches />
    </header>
  );
}

function Switches() {
  const words = useWords();
  const lang = useLang();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const setLang = usePreferences((state) => state.setLang);
  const theme = usePreferences((state) => state.theme);
  const setTheme = usePreferences((state) => state.setTheme);
  const themeName = `${words.theme.label}${words.colon}${words.theme[theme]}`;
  const other = lang === 'zh' ? 'en' : 'zh';
  const switchLang = () => {
    setLang(other);
    void navigate(pathname + withParameter(search, 'lang', other), { replace: true });
  };
  return (
    <div className={styles['switches']}>
      <HeaderTools className={styles['switch']} keysClassName={styles['keys']} />
      <button type="button" className={styles['switch']} lang={other === 'zh' ? 'zh-CN' : 'en'} aria-label={words.languageLabel} onClick={switchLang}>
        {words.language}
      </button>
      <button type="button" className={styles['switch']} data-icon aria-label={themeName} title={themeName} onClick={() => setTheme(NEXT_THEME[theme])}>
        <Icon name={theme} />
      </button>
    </div>
  );
}
