// Before anything is painted: the language and theme that the reader wants, whether the home page in this file is what
// the address asks for, and what else it asks for.
(() => {
  const { hash } = location;
  const root = document.documentElement;
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem('wenzhen.preferences')).state || {};
  } catch {
    // No storage, or nothing in it: the browser's own language and theme.
  }
  const asked = (name) => new URLSearchParams(hash.split('?')[1] || '').get(name);
  const isLang = (one) => one === 'zh' || one === 'en';
  const lang = [asked('lang'), saved.lang].find(isLang) || (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  const theme = ['light', 'dark'].find((one) => one === asked('theme') || one === saved.theme);
  root.lang = lang === 'zh' ? 'zh-CN' : 'en';
  root.dataset.theme = theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  root.dataset.first = /^(#\/?(\?.*)?)?$/.test(hash) && asked('embed') !== '1' ? lang : 'none';
  // The build has told what a link into a flow needs (scripts/vite/boot-parts.ts): it comes along with the app.
  const { parts, folder, flows } = document.currentScript?.dataset ?? {};
  const flow = /^#\/?f\/([a-z0-9-]+)(?![^/?])/.exec(hash)?.[1];
  if (!parts || !flows.split(' ').includes(flow)) return;
  for (const href of [...parts.split(' '), `${folder}/${flow}.${lang}.js`]) {
    const kind = href.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
    document.head.append(Object.assign(document.createElement('link'), kind, { crossOrigin: '', href: `./${href}` }));
  }
})();
