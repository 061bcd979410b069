import type { CopyButton } from '../../src/ui/copy-button/copy-button.ts';
import { MarkdownText } from '../../src/ui/markdown/markdown-text.ts';
import { renderMarkdown } from '../../src/ui/markdown/render-markdown.ts';
import { assert, assertEqual } from '../app/assert.ts';

/** Every payload calls this if it ever runs; the address is one that any request would be seen under. */
const run = 'window.pwned=(window.pwned||0)+1';
const trap = 'https://trap.invalid/seen';

const payloads = [
  `<script>${run}</script>`,
  `<SCRIPT SRC=${trap}></SCRIPT>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<script\n>${run}</script\n>`,
  `<img src=x onerror="${run}">`,
  `<img src="${trap}" srcset="${trap} 2x">`,
  `<image src=x onerror=${run}>`,
  `<body onload="${run}">`,
  `<input autofocus onfocus="${run}">`,
  `<video src="${trap}" onerror="${run}"><source src="${trap}" onerror="${run}"></video>`,
  `<audio autoplay src=x onerror="${run}">`,
  `<details open ontoggle="${run}"><summary>x</summary></details>`,
  `<marquee onstart="${run}">x</marquee>`,
  `<a href="https://ok.example" onclick="${run}" onmouseover="${run}">x</a>`,
  `<p style="animation:x 1s" onanimationstart="${run}">x</p>`,
  `<a href="javascript:${run}">x</a>`,
  `<a href="JaVaScRiPt:${run}">x</a>`,
  `<a href="java&#x73;cript:${run}">x</a>`,
  `<a href="java&#115;cript&colon;${run}">x</a>`,
  `<a href="java&Tab;script:${run}">x</a>`,
  `<a href="java\nscript:${run}">x</a>`,
  `<a href="&#1;javascript:${run}">x</a>`,
  `<a href=" javascript:${run}">x</a>`,
  `<a href="vbscript:msgbox(1)">x</a>`,
  `<a href="data:text/html,<script>${run}</script>">x</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>`,
  `<a href="blob:https://ok.example/1">x</a>`,
  `<a href="file:///etc/passwd">x</a>`,
  `<a href="http://ok.example">x</a>`,
  `<a href="//trap.invalid/x">x</a>`,
  `<a href="#x" ping="${trap}" target="_self" download>x</a>`,
  `<a href="https://ok.example" target="opener" rel="opener">x</a>`,
  `[x](javascript:${run})`,
  `[x](<javascript:${run}>)`,
  `[x](java&#x73;cript:${run})`,
  `[x](javascript&colon;${run})`,
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  `[x][a]\n\n[a]: javascript:${run}`,
  `<javascript:${run}>`,
  `[a](https://ok.example "x\\" onmouseover=${run} y=\\"")`,
  `[a](https://ok.example/\\"onmouseover=${run}//)`,
  `![x" onerror="${run}](x)`,
  `![x](x "y\\" onerror=\\"${run}")`,
  `![<img src=x onerror=${run}>](x)`,
  `![x](${trap})`,
  `[![x](${trap})](javascript:${run})`,
  `<svg onload="${run}"><circle r=9></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="data:,${run}"/></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`,
  `<svg><animate onbegin="${run}" attributeName=x dur=1s></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}>#x"></use></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${run}</script>"></iframe></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<math href="javascript:${run}">x</math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror="${run}"></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<object data="${trap}"></object><embed src="${trap}">`,
  `<form action="${trap}"><button formaction="javascript:${run}">x</button></form>`,
  `<style>@import "${trap}"; * { background: url(${trap}) }</style>`,
  `<p style="background:url(${trap})">x</p>`,
  `<link rel="stylesheet" href="${trap}">`,
  `<link rel="prefetch" href="${trap}">`,
  `<meta http-equiv="refresh" content="0;url=${trap}">`,
  `<base href="${trap}/">`,
  `<template><img src=x onerror="${run}"></template>`,
  `<template shadowrootmode="open"><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  `<noembed><img src=x onerror="${run}"></noembed>`,
  `<xmp><img src=x onerror="${run}"></xmp>`,
  `<textarea><img title="</textarea><img src=x onerror=${run}>"></textarea>`,
  `<title><img title="</title><img src=x onerror=${run}>"></title>`,
  `<select><style></select><img src=x onerror=${run}></style>`,
  `<!-- --!><img src=x onerror="${run}"> -->`,
  `<!--><img src=x onerror="${run}">-->`,
  `<![CDATA[<img src=x onerror="${run}">]]>`,
  `<?xml version="1.0"?><img src=x onerror="${run}">`,
  `<p id="outline" name="cookie" class="code" slot="x" part="y" is="z">x</p>`,
  '<a id="defaultView"></a><a id="defaultView" name="x" href="#/x"></a>',
  '<form id="document" name="attributes"><input name="childNodes"><input name="nodeName"></form>',
  '<img name="getElementById"><embed name="querySelector">',
  `<ax-copy-button text="x" onclick="${run}"></ax-copy-button>`,
  `<x-unknown onclick="${run}" tabindex=1 autofocus onfocus="${run}">x</x-unknown>`,
  `\`\`\`html\n<script>${run}</script>\n\`\`\``,
  `\`\`\`" onmouseover="${run}\nx\n\`\`\``,
  `| a |\n|---|\n| <img src=x onerror="${run}"> |`,
  `- [ ] <img src=x onerror="${run}">`,
  `## <img src=x onerror="${run}"> <script>${run}</script>`,
  `<div contenteditable autofocus onfocus="${run}" popover accesskey=x>x</div>`,
  `<table background="${trap}"><td background="${trap}">x</td></table>`,
  `<p data-x="1" aria-label="x" role="alert" dir="rtl" lang="xx">x</p>`,
  `<portal src="${trap}"></portal><frameset onload="${run}"><frame src="${trap}"></frameset>`,
  `${'<div>'.repeat(600)}<img src=x onerror="${run}">`,
  '<a href="https://ok.example">\u0000<script>\u0000</a>',
];

const allowedTags = new Set(
  'A BLOCKQUOTE BR CODE DEL EM H2 H3 H4 H5 H6 HR LI OL P PRE STRONG TABLE TBODY TD TH THEAD TR UL'.split(' '),
);
const allowedAttributes = new Set(['href', 'target', 'rel', 'start', 'align']);

function findForbidden(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const attributes = element.getAttributeNames().filter((name) => !allowedAttributes.has(name));
    const href = element.getAttribute('href');
    return [
      ...(allowedTags.has(element.tagName) ? [] : [element.tagName]),
      ...attributes.map((name) => `${element.tagName} ${name}`),
      ...(href === null || /^(https:\/\/|#\/)/.test(href) ? [] : [`href ${href}`]),
    ];
  });
}

async function show(markdown: string, outline = false): Promise<MarkdownText> {
  const element = document.createElement('ax-markdown-text') as MarkdownText;
  element.markdown = markdown;
  element.outline = outline;
  document.body.append(element);
  while (!element.renderRoot?.querySelector('.text > *, .plain')) {
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
  }
  return element;
}

/** What was asked of the network since the page began, under addresses that are not the test's own. */
const foreignRequests = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).origin !== location.origin || /\/x$|\/1$/.test(new URL(name).pathname));

beforeEach(() => {
  delete (window as { pwned?: number }).pwned;
  performance.clearResourceTimings();
});
afterEach(() => {
  for (const element of document.querySelectorAll('ax-markdown-text')) element.remove();
});

describe('a hostile text', () => {
  it('is tried in many ways', () => {
    assert(new Set(payloads).size >= 90, `only ${payloads.length}`);
  });

  for (const payload of payloads)
    it(`does no harm: ${payload.slice(0, 70).replaceAll('\n', '⏎')}`, async () => {
      assertEqual(findForbidden(renderMarkdown(payload)), []);
      const element = await show(`x\n\n${payload}\n\n# End\n`);
      for (const part of element.renderRoot.querySelectorAll<HTMLElement>('.text *:not(ax-copy-button)')) {
        const link = part.closest('a[href]');
        // Following a link would leave the test; what it would do stands in its address, checked above.
        if (!link) part.click();
        part.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        part.focus();
      }
      // Images and scripts that are going to load or fail do so before the frame after next.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      assertEqual((window as { pwned?: number }).pwned ?? 0, 0);
      assertEqual(foreignRequests(), []);
    });

  it('would be caught if it ran', async () => {
    const scope = window as { pwned?: number };
    const image = document.createElement('img');
    image.setAttribute('onerror', run);
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = 'data:,';
    await failed;
    assertEqual(scope.pwned, 1);
    delete scope.pwned;
  });

  it('leaves the text around it alone', () => {
    const around = (payload: string) => renderMarkdown(`before\n\n${payload}\n\nafter`).textContent ?? '';
    for (const payload of [
      '<img src=x onerror=y>',
      '<a href="javascript:x">x</a>',
      '<div onclick=y>',
      '<script>x</script>',
    ])
      assert(/before.*after/s.test(around(payload)), payload);
  });

  it('gets no handle on the page by ids and names', async () => {
    await show('x <form id="cookie" name="body"><input id="outline"></form>');
    assertEqual(typeof document.cookie, 'string');
    assert(document.body instanceof HTMLBodyElement, 'body is clobbered');
  });
});

describe('links', () => {
  const link = (markdown: string) => renderMarkdown(markdown).querySelector('a');

  it('stay in the page when they lead to one of its pages', () => {
    const to = link('[List agents](#/livechat-v2/agents.list)');
    assertEqual([to?.getAttribute('href'), to?.target], ['#/livechat-v2/agents.list', '']);
  });

  it('open beside the page, and tell the other site nothing, when they lead away', () => {
    const to = link('[x](https://ok.example/a?b=c#d)');
    assertEqual(
      [to?.href, to?.target, to?.rel],
      ['https://ok.example/a?b=c#d', '_blank', 'noopener noreferrer'],
    );
  });

  it('lose any other address, and keep their words', () => {
    for (const address of [
      'http://a.example',
      'mailto:a@b.example',
      'agents.md',
      '/agents',
      '#scopes',
      'ftp://a.example',
    ]) {
      const to = link(`[words](${address})`);
      assertEqual([to?.hasAttribute('href'), to?.textContent], [false, 'words']);
    }
  });

  it('have a name even when the text gives them none', () => {
    assertEqual(link('[](https://ok.example/)')?.textContent, 'https://ok.example/');
    assertEqual(link('[![Build](https://ok.example/badge.svg)](https://ok.example/)')?.textContent, 'Build');
  });
});

describe('a text', () => {
  it('has what Markdown makes', () => {
    const fragment = renderMarkdown(
      '# One\n\n**b** *e* ~~d~~ `c`\n\n3. x\n\n> q\n\n- [x] done\n\n|a|b|\n|-|-:|\n|1|2|\n\n---\n\n```js\n1\n```',
    );
    const has = (selector: string) => assert(fragment.querySelector(selector), selector);
    for (const selector of [
      'strong',
      'em',
      'del',
      'p code',
      'ol[start="3"]',
      'blockquote',
      'hr',
      'td[align=right]',
      'pre code',
    ])
      has(selector);
    assertEqual(fragment.querySelector('h2')?.textContent, 'One');
    assert(fragment.textContent?.includes('☑ done'), 'task');
  });

  it('puts tables and code into frames that a keyboard can reach and scroll', async () => {
    const { renderRoot } = await show('## Sizes\n\n|a|\n|-|\n|1|\n\n|a|\n|-|\n|2|\n\n```sh\nls\n```');
    const frames = [...renderRoot.querySelectorAll<HTMLElement>('[tabindex="0"]')];
    assertEqual(
      frames.map((frame) => [frame.getAttribute('role'), frame.getAttribute('aria-label')]),
      [
        ['region', 'Sizes: table 1'],
        ['region', 'Sizes: table 2'],
        ['group', 'Sizes: code'],
      ],
    );
  });

  it('gives each block of code to copy, as it stands', async () => {
    const { renderRoot } = await show('```html\n<b>&amp;</b>\n```');
    assertEqual(renderRoot.querySelector<CopyButton>('ax-copy-button')?.text, '<b>&amp;</b>\n');
  });

  it('lists its sections when asked to and when there are three, and goes to them', async () => {
    const few = await show('## A\n\n## B', true);
    assertEqual(few.renderRoot.querySelector('nav'), null);
    const { renderRoot } = await show(`## A\n\n${'x\n\n'.repeat(200)}## B\n\n### C\n\n## D`, true);
    const buttons = [...renderRoot.querySelectorAll<HTMLElement>('nav button')];
    assertEqual(
      buttons.map(({ textContent }) => textContent),
      ['A', 'B', 'D'],
    );
    const address = location.href;
    buttons[1]?.click();
    const heading = (renderRoot as ShadowRoot).activeElement;
    assertEqual([heading?.tagName, heading?.textContent], ['H2', 'B']);
    assert((heading?.getBoundingClientRect().top ?? 1e9) < innerHeight, 'the heading is out of sight');
    assertEqual(location.href, address);
  });

  it('follows a change of what is to be shown', async () => {
    const element = await show('one');
    element.markdown = 'two';
    await element.updateComplete;
    assertEqual(element.renderRoot.querySelector('.text')?.textContent?.trim(), 'two');
  });

  it('is shown as written when what renders it cannot be loaded', async () => {
    const { load } = MarkdownText;
    MarkdownText.load = () => Promise.reject(new Error('offline'));
    const element = await show('**one** <b>two</b>');
    MarkdownText.load = load;
    assertEqual(element.renderRoot.querySelector('.plain')?.textContent, '**one** <b>two</b>');
  });
});
