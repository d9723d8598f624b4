// A page of the portal is a door into the app: it is read without it, and becomes the app when an address behind # asks for a place in it.
(() => {
  const script = document.currentScript;
  const base = new URL('.', script.src).href;
  let entered = false;
  const enter = () => {
    if (entered || !location.hash.startsWith('#/')) return;
    entered = true;
    for (const file of script.dataset.files.split(' ')) {
      const isStyle = file.endsWith('.css');
      const element = document.createElement(isStyle ? 'link' : 'script');
      if (isStyle) Object.assign(element, { rel: 'stylesheet', href: base + file });
      else Object.assign(element, { type: 'module', crossOrigin: '', src: base + file });
      document.head.append(element);
    }
  };
  // A drawing wider than its box opens at its first step, which stands in the middle of its top, not at an empty corner.
  addEventListener('DOMContentLoaded', () => {
    for (const figure of document.querySelectorAll('.portal figure')) {
      const first = figure.querySelector('.node')?.getBoundingClientRect();
      if (first) figure.scrollLeft += first.left + first.width / 2 - figure.getBoundingClientRect().left - figure.clientWidth / 2;
    }
  });
  addEventListener('hashchange', enter);
  enter();
})();
