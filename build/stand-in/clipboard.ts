/**
 * One clipboard for all windows, that lives as long as the program: each Chromium without a screen has only one of its own. What is copied
 * in a page is put here by preload-frame.ts; pasting takes from Chromium's own.
 */
class Clipboard {
  #text = '';
  readText = async (): Promise<string> => this.#text;
  clear = (): void => void (this.#text = '');
  put(text: string): void {
    this.#text = text;
  }
}

export const clipboard = Object.assign(new Clipboard(), { selection: new Clipboard() });
