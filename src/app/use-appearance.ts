import { useEffect, useSyncExternalStore } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { withParameter } from '#domain/flow/address.ts';
import type { Lang } from '#domain/text.ts';
import { usePreferences } from '#store/use-stores.ts';

export type ShownTheme = 'light' | 'dark';

/**
 * The language and theme in force, set on the document. What the reader switched to on this page wins, then the
 * address, then the remembered choice, then the browser.
 */
export function useAppearance(): { readonly lang: Lang; readonly theme: ShownTheme } {
  const [parameters] = useSearchParams();
  const chosenLang = usePreferences((state) => state.lang);
  const switched = usePreferences((state) => state.switched);
  const chosenTheme = usePreferences((state) => state.theme);
  const systemDark = useSystemDark();

  const asked = asLang(parameters.get('lang'));
  const lang = switched ?? asked ?? chosenLang ?? browserLang();
  useLangInAddress(asked, lang);
  const askedTheme = parameters.get('theme');
  const theme = askedTheme === 'dark' || askedTheme === 'light' ? askedTheme : chosenTheme === 'auto' ? (systemDark ? 'dark' : 'light') : chosenTheme;

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }, [lang]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return { lang, theme };
}

/** Going back in the history must not undo a switch of language, nor may the address say another one than is shown. */
function useLangInAddress(asked: Lang | undefined, lang: Lang): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (asked !== undefined && asked !== lang) void navigate(pathname + withParameter(search, 'lang', lang), { replace: true });
  }, [asked, lang, pathname, search, navigate]);
}

function asLang(value: string | null): Lang | undefined {
  return value === 'zh' || value === 'en' ? value : undefined;
}

function browserLang(): Lang {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

const DARK = '(prefers-color-scheme: dark)';

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (notify) => {
      const query = matchMedia(DARK);
      query.addEventListener('change', notify);
      return () => query.removeEventListener('change', notify);
    },
    () => matchMedia(DARK).matches,
    () => false,
  );
}
