import { css } from 'lit';

/** A list of things with a name, and actions beside it. */
export const entryList = css`
  ul {
    margin: 12px 0 10px;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 0;
    border-top: 1px solid var(--ax-line);
  }
  .name {
    flex: 1 1 220px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .name span {
    display: block;
    font-size: 12.5px;
  }
`;
