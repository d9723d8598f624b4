/**
 * Keeps a copy of the site for when there is no network, and says when a newer one is ready. Only at the top level, on an
 * origin that may: an embed must not leave anything in the browser of its host's readers.
 *
 * @param onUpdate called with what switches to the new version, once it has been fetched
 */
export function keepOffline(onUpdate: (switchOver: () => void) => void): void {
  const isTopLevel = window.parent === window;
  if (!import.meta.env.PROD || import.meta.env['VITE_SINGLE'] || !isTopLevel || !('serviceWorker' in navigator)) return;
  // This module lies in assets/, beside which the service worker stands: pages of the portal are folders deeper.
  navigator.serviceWorker.register(new URL(/* @vite-ignore */ '../sw.js', import.meta.url)).then(
    (registration) => {
      const announce = (): void => {
        const { waiting } = registration;
        if (!waiting || !navigator.serviceWorker.controller) return;
        onUpdate(() => {
          navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
          waiting.postMessage({ type: 'SKIP_WAITING' });
        });
      };
      announce();
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', announce);
      });
    },
    // A host that forbids service workers works as before, only not offline.
    () => undefined,
  );
}
