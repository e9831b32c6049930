import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { TrustPage, type TrustPageProps } from './TrustPage.tsx';

/** Page L2 over what is open. */
export function TrustDialog({ title, ...page }: TrustPageProps & { readonly title: string }) {
  return (
    <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="trust-again">
        <AriaDialog aria-label={title} data-key-scope>
          <TrustPage key={page.state.question.certificate.sha256} {...page} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
