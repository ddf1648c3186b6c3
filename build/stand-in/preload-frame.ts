/**
 * Wraps the built preload so that it runs in a page before the page's own scripts, with a `require('electron')` that knows two things.
 * Only text: it is run by Chromium. The binding is taken away from the page, and news comes as an event whose name only this frame knows.
 */
export const framed = (preload: string, binding: string, newsName: string, argv: readonly string[], mayOpen: boolean): string => `(() => {
  if (window !== window.top) return;
  const say = globalThis[${JSON.stringify(binding)}];
  delete globalThis[${JSON.stringify(binding)}];
  if (!${mayOpen}) window.open = () => null;
  const waiting = new Map();
  const listeners = new Map();
  let asked = 0;
  window.addEventListener(${JSON.stringify(newsName)}, ({ detail }) => {
    if (detail.id === undefined) for (const hear of listeners.get(detail.channel) ?? []) hear({}, ...detail.args);
    else {
      const [resolve, reject] = waiting.get(detail.id);
      waiting.delete(detail.id);
      if (detail.error === undefined) resolve(detail.value);
      else reject(new Error(detail.error));
    }
  });
  for (const copying of ['copy', 'cut']) window.addEventListener(copying, () => say(JSON.stringify({ copied: textSelected() })), true);
  const textSelected = () => {
    const field = document.activeElement;
    return field && 'selectionStart' in field && field.selectionStart !== null
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : getSelection().toString();
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel, ...args) => new Promise((resolve, reject) => {
        const text = JSON.stringify({ id: ++asked, channel, args });
        waiting.set(asked, [resolve, reject]);
        say(text);
      }),
      on: (channel, hear) => listeners.set(channel, [...(listeners.get(channel) ?? []), hear]),
    },
  };
  const module = { exports: {} };
  ((require, process, module, exports) => {
${preload}
  })((name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload requires electron only');
    return electron;
  }, { argv: ${JSON.stringify(argv)} }, module, module.exports);
})();`;
