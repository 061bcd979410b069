import { css } from 'lit';

/** The colour an account is told by, always beside its name. */
export const swatchStyles = css`
  .swatch {
    display: inline-block;
    flex: none;
    width: 12px;
    height: 12px;
    border-radius: 4px;
    background: var(--ax-muted);
  }
  .swatch[data-colour='blue'] {
    background: #3b82f6;
  }
  .swatch[data-colour='green'] {
    background: #22a06b;
  }
  .swatch[data-colour='purple'] {
    background: #8b5cf6;
  }
  .swatch[data-colour='pink'] {
    background: #db4c9a;
  }
  .swatch[data-colour='orange'] {
    background: #ea7317;
  }
  .swatch[data-colour='red'] {
    background: #d6403a;
  }
`;
