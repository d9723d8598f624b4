// Embeds flows of Wenzhen: <wenzhen-flow flow="tke-clb-loopback" lang="zh"></wenzhen-flow>. See docs/embedding.md.
(() => {
  const base = new URL('.', document.currentScript.src).href;
  const frames = new Map();

  addEventListener('message', ({ source, data }) => {
    const found = [...frames].find(([frame]) => frame.contentWindow === source);
    if (!found || data?.source !== 'wenzhen' || data.version !== 1) return;
    const [frame, element] = found;
    if (data.type === 'size' && data.height > 0 && data.height < 20000) frame.style.height = `${data.height}px`;
    // What changed before the frame could hear it, or before it was loaded anew.
    if (data.type === 'ready') element.changes.forEach((message) => element.tell(message));
    element.dispatchEvent(new CustomEvent(`wenzhen-${data.type}`, { detail: data, bubbles: true }));
  });

  customElements.define('wenzhen-flow', class extends HTMLElement {
    static observedAttributes = ['theme', 'lang', 'namespace', 'name'];

    changes = new Map();

    connectedCallback() {
      // In a shadow: a host that renders its pages twice (React, Vue) finds the element as it left it.
      const shadow = this.shadowRoot || this.attachShadow({ mode: 'open' });
      // Moved within its page: the browser loads the frame anew.
      if (shadow.firstChild) return void frames.set(shadow.firstChild, this);
      const get = (name) => this.getAttribute(name);
      const parameters = new URLSearchParams({ embed: '1' });
      for (const [name, to] of [['lang', 'lang'], ['theme', 'theme'], ['accent', 'accent'], ['hide', 'hide'], ['namespace', 'ns'], ['name', 'name']]) {
        if (get(name)) parameters.set(to, get(name).replace('#', ''));
      }
      const frame = document.createElement('iframe');
      const place = [get('flow') || '', get('node')].filter(Boolean).map(encodeURIComponent).join('/');
      frame.src = `${get('src') || base}#${place ? `/f/${place}` : '/'}?${parameters}`;
      frame.title = get('title') || 'Wenzhen 问诊';
      frame.loading = 'lazy';
      frame.style.cssText = 'width:100%;height:480px;border:0;display:block';
      if (get('sandbox') !== null) frame.setAttribute('sandbox', get('sandbox') || 'allow-scripts');
      frames.set(frame, this);
      shadow.append(frame);
    }

    disconnectedCallback() {
      for (const [frame, element] of frames) if (element === this) frames.delete(frame);
    }

    attributeChangedCallback(name, old, value) {
      if (!this.shadowRoot || old === value || !value) return;
      const message = { theme: { type: 'theme', theme: value }, lang: { type: 'language', language: value } }[name] || { type: 'prefill', [name]: value };
      this.changes.set(name, message);
      this.tell(message);
    }

    tell(message) {
      this.shadowRoot.firstChild.contentWindow?.postMessage({ target: 'wenzhen', version: 1, ...message }, '*');
    }
  });
})();
