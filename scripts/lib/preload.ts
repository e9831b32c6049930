import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Module that the window loads once it knows its language. */
const firstPage = /[/\\]renderer[/\\]app\.tsx$/;
/** Faces that a page is written in. A printed page waits for all that are named in it. */
const fonts: Readonly<Record<string, RegExp>> = {
  '/index.html': /dejavu-sans-latin-(?:400|700)-normal/,
  '/print.html': /dejavu-(?:sans|mono)-latin-/,
};

/**
 * A plug-in of the bundler that names in index.html what the first page needs, so that the window fetches it while it
 * still asks for the language: the modules of the page and the fonts. The printed page has no modules, and needs its fonts before
 * it is laid out.
 */
export function preloadFirstPage(): Plugin {
  return {
    name: 'preload-first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        const outputs = Object.values(bundle);
        const entry = outputs.find(
          (output) =>
            output.type === 'chunk' &&
            output.facadeModuleId !== null &&
            firstPage.test(output.facadeModuleId),
        );
        if (entry?.type !== 'chunk')
          throw new Error('the module of the first page is in no chunk of its own');
        const modules = new Set([entry.fileName]);
        for (const name of modules) {
          const chunk = bundle[name];
          if (chunk?.type === 'chunk') for (const imported of chunk.imports) modules.add(imported);
        }
        const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs,
          injectTo: 'head',
        });
        return [
          ...[...modules]
            .filter((name) => path === '/index.html' && !html.includes(name))
            .map((name) => link({ rel: 'modulepreload', crossorigin: true, href: `./${name}` })),
          ...outputs
            .filter((output) => output.type === 'asset' && fonts[path]?.test(output.fileName))
            .map(({ fileName }) =>
              link({
                rel: 'preload',
                as: 'font',
                type: 'font/woff2',
                crossorigin: true,
                href: `./${fileName}`,
              }),
            ),
        ];
      },
    },
  };
}
