/** How the panes of the page stand; kept on this device. */
export interface Layout {
  /** Whether the answer stands below the request or beside it. */
  readonly orientation: 'rows' | 'columns';
  /** Where the divider stands while the answer is below, in percent of the height. */
  readonly rows: number;
  /** Where the divider stands while the answer is beside, in percent of the width. */
  readonly columns: number;
  /** Whether the list of endpoints is shown, where there is room for it. */
  readonly tree: boolean;
  /** Width of the list of endpoints, in pixels. */
  readonly treeWidth: number;
  /** Whether documentation stands beside the request or above it, where there is room for both. */
  readonly docsPlace: 'beside' | 'above';
  /** Width of documentation beside the request, in pixels. */
  readonly docsWidth: number;
  /** Whether keys without Ctrl, Alt or ⌘ do something: `/` and `?`. */
  readonly singleKeys: boolean;
}

/** Between which widths the panes at the sides can be drawn, in pixels. */
export const widthLimits = { treeWidth: [200, 520], docsWidth: [280, 760] } as const;

/** The panes of a first visit. */
export const firstLayout: Layout = {
  orientation: 'rows',
  rows: 52,
  columns: 50,
  tree: true,
  treeWidth: 304,
  docsPlace: 'beside',
  docsWidth: 400,
  singleKeys: true,
};

/** Reads what was kept of the panes; what is missing or damaged takes its first value. */
export function reviveLayout(kept: unknown): Layout {
  const found = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  const number = (
    name: 'rows' | 'columns' | 'treeWidth' | 'docsWidth',
    [least, most]: readonly [number, number],
  ) => {
    const value = found[name];
    return typeof value === 'number' && value >= least && value <= most ? value : firstLayout[name];
  };
  const flag = (name: 'tree' | 'singleKeys') =>
    typeof found[name] === 'boolean' ? (found[name] as boolean) : firstLayout[name];
  return {
    orientation: found.orientation === 'columns' ? 'columns' : 'rows',
    rows: number('rows', [0, 100]),
    columns: number('columns', [0, 100]),
    tree: flag('tree'),
    treeWidth: number('treeWidth', widthLimits.treeWidth),
    docsPlace: found.docsPlace === 'above' ? 'above' : 'beside',
    docsWidth: number('docsWidth', widthLimits.docsWidth),
    singleKeys: flag('singleKeys'),
  };
}
