import { lazy, Suspense, useState } from 'react';
import type { TreeNode } from '../../shared/views.ts';
import type { Failure } from '../../shared/result.ts';
import type { ConsoleState } from '../app-state.ts';
import { t } from '../text.ts';
import { useMenuCommand } from '../use-menu-command.ts';
import type { LoginActions } from '../use-session.ts';
import { openToolWhenFree, useOpenTool } from '../wizards/open-tool.ts';
import { ConsolePage } from './ConsolePage.tsx';
import { containerOf } from './dn.ts';
import { isCanceled } from './is-canceled.ts';
import { isContainer } from './tree-state.ts';
import { PropertiesDialog } from './properties/PropertiesDialog.tsx';
import { invoke } from '../ipc/invoke.ts';

const FindDialog = lazy(() => import('./FindDialog.tsx'));
const CertificatesDialog = lazy(() => import('./CertificatesDialog.tsx'));
const ExportWizard = lazy(async () => {
  const { ExportWizard: wizard } = await import('../wizards/export/index.tsx');
  return { default: wizard };
});

/** C1 with the dialogs over it: the properties of the CA, the export wizard. */
export default function Console({ state, session }: { state: ConsoleState; session: LoginActions }) {
  const { dispatch, logOut } = session;
  const { properties, wizard } = state;
  const [busyText, setBusyText] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refreshes, setRefreshes] = useState(0);
  const [findOpen, setFindOpen] = useState(false);
  const [certificatesOpen, setCertificatesOpen] = useState(false);
  const [reveal, setReveal] = useState<TreeNode | null>(null);
  const tool = useOpenTool();
  const text = t.console.c1;

  const failed = (why: Failure) => {
    if (!isCanceled(why)) setFailure(why);
  };

  /** The DN that was given, else the one that the directory names; null when there is none. */
  const findCa = async (dn?: string): Promise<string | null> => {
    setFailure(null);
    if (dn !== undefined) return dn;
    setBusyText(text.findingCa);
    const found = await invoke('tree.findCa', undefined);
    setBusyText('');
    if (found.ok) return found.value.dn;
    failed(found.failure);
    return null;
  };

  const openCa = async (given?: string) => {
    const dn = await findCa(given);
    if (dn !== null) dispatch({ type: 'properties-opened', dn });
  };

  const openWizard = async () => {
    const dn = await findCa();
    if (dn === null) return;
    setBusyText(t.console.p1.reading);
    const ca = await invoke('ca.read', { dn });
    setBusyText('');
    if (ca.ok) dispatch({ type: 'wizard-opened', wizard: { ca: ca.value } });
    else failed(ca.failure);
  };

  const openFound = (node: TreeNode) => {
    if (node.kind === 'ca' || node.kind === 'key-material') {
      void openCa(node.dn);
      return;
    }
    setReveal(isContainer(node) ? { ...node } : containerOf(node));
    setFindOpen(false);
  };

  useMenuCommand((command) => {
    // Over an open dialog the menu must not pull the page away from under it.
    if (busyText !== '' || wizard !== null || tool !== null) return;
    if (command === 'export') void openWizard();
    if (properties !== null) return;
    if (command === 'find') setFindOpen(true);
    if (command === 'certificates') setCertificatesOpen(true);
    if (findOpen || certificatesOpen) return;
    if (command === 'open-ca') void openCa();
    if (command === 'refresh') setRefreshes(refreshes + 1);
    if (command === 'log-out' || command === 'log-in') logOut();
  });

  return (
    <>
      <ConsolePage
        session={state.session}
        busyText={busyText}
        failure={failure}
        refreshes={refreshes}
        reveal={reveal}
        onBackUp={() => {
          if (busyText === '' && wizard === null && tool === null) void openWizard();
        }}
        onFind={() => {
          setFindOpen(true);
        }}
        onOpenCa={(dn) => {
          if (busyText === '') void openCa(dn);
        }}
        onLogOut={logOut}
        onStop={() => void invoke('directory.cancel', undefined)}
      />
      {findOpen && (
        <Suspense fallback={null}>
          <FindDialog
            onOpen={openFound}
            onClose={() => {
              setFindOpen(false);
            }}
          />
        </Suspense>
      )}
      {certificatesOpen && (
        <Suspense fallback={null}>
          <CertificatesDialog
            onOpen={(dn) => void openCa(dn)}
            onClose={() => {
              setCertificatesOpen(false);
            }}
          />
        </Suspense>
      )}
      {properties !== null && (
        <PropertiesDialog
          dn={properties}
          name={state.session.treeName}
          onClose={() => {
            dispatch({ type: 'properties-closed' });
          }}
          onExport={(ca, certificateId) => {
            dispatch({ type: 'wizard-opened', wizard: { ca, certificateId } });
          }}
        />
      )}
      {wizard !== null && (
        <Suspense fallback={null}>
          <ExportWizard
            ca={wizard.ca}
            tree={state.session.treeName}
            preselected={
              wizard.certificateId === undefined ? undefined : { certificateId: wizard.certificateId }
            }
            onClose={() => {
              dispatch({ type: 'wizard-closed' });
            }}
            onTool={(next) => {
              dispatch({ type: 'properties-closed' });
              dispatch({ type: 'wizard-closed' });
              openToolWhenFree(next);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
