import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { format, t } from '../text.ts';
import { Glyph } from './Glyph.tsx';
import { useMovable } from './use-movable.ts';
import { PageCorner } from './Page.tsx';

export interface DialogProps {
  /** The title bar; stays the same on every page of a wizard. */
  readonly title: string;
  /** Shown in the title bar if the body has no corner of its own. */
  readonly pageId?: string;
  readonly size?: 'small' | 'medium' | 'steady' | 'wide';
  /** The close button of the title bar; left out where the dialog cannot be closed now. Escape presses the button with `cancel`. */
  readonly onClose?: (() => void) | undefined;
  /** The button bar below the separator. */
  readonly buttons: ReactNode;
  /** The body without padding, for a wizard's two columns. */
  readonly flush?: boolean;
  /** `alertdialog` for a question that interrupts. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
}

/** A modal dialog: title bar, by which it is moved, body, button bar. It is open for as long as it is rendered. */
export function Dialog(props: DialogProps) {
  const { title, pageId, size = 'medium', onClose, buttons, flush, role = 'dialog', children } = props;
  const { box, style, handlers } = useMovable();
  return (
    <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled>
      <Modal ref={box} style={style} className={`dialog-box ${size}`}>
        <AriaDialog className="frame" role={role} aria-label={title} data-key-scope>
          <div className="title-bar" {...handlers}>
            <span className="title" aria-hidden="true">
              {title}
            </span>
            {pageId !== undefined && <PageCorner id={pageId} />}
            {onClose !== undefined && (
              <button
                type="button"
                className="icon-button"
                aria-label={format(t.common.closeWindow, { title })}
                onClick={onClose}
              >
                <Glyph name="cross" />
              </button>
            )}
          </div>
          <div className={flush ? 'dialog-body flush' : 'dialog-body'}>{children}</div>
          <div className="button-bar">{buttons}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
