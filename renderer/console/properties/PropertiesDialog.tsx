import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { CaView } from '../../../shared/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button, Dialog, ErrorPanel, Glyph, Notice, Page, StatusLine } from '../../components/index.ts';
import { HelpButton } from '../../guide/HelpButton.tsx';
import { format, t } from '../../text.ts';
import { certificateChoices } from './certificate-choices.ts';
import { CertificatesTab } from './CertificatesTab.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { GeneralTab } from './GeneralTab.tsx';
import { RightsTab } from './RightsTab.tsx';
import { useCall } from '../../ipc/use-call.ts';

export interface PropertiesDialogProps {
  readonly dn: string;
  /** Shown in the title before the object has been read. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onExport: (ca: CaView, certificateId: string) => void;
}

const text = t.console.p1;

/** P1: the properties of the Organizational CA. */
export function PropertiesDialog({ dn, name, onClose, onExport }: PropertiesDialogProps) {
  const { run, pending, failure } = useCall('ca.read');
  const [ca, setCa] = useState<CaView | null>(null);

  useEffect(() => {
    void run({ dn }).then((result) => {
      if (result.ok) setCa(result.value);
    });
  }, [run, dn]);

  const title = format(text.title, { name: ca?.name ?? name });
  return (
    <Dialog
      title={title}
      pageId="P1"
      size="steady"
      onClose={onClose}
      buttons={
        <div className="button-row end">
          <Button label={t.common.buttons.close} onPress={onClose} cancel />
          <HelpButton page="P1" paragraphs={text.help} />
        </div>
      }
    >
      <Page id="P1" heading={title} hideHeading className="tab-stack">
        <ErrorPanel failure={failure} page="P1" />
        {pending && <StatusLine busy text={text.reading} />}
        {ca !== null && <PropertyTabs ca={ca} onExport={onExport} />}
      </Page>
    </Dialog>
  );
}

function PropertyTabs({ ca, onExport }: { ca: CaView; onExport: PropertiesDialogProps['onExport'] }) {
  const choices = certificateChoices(ca);
  const [tab, setTab] = useState('certificates');
  const [chosen, setChosen] = useState(choices[0]?.certificate.id);
  const [detailsOpen, setDetailsOpen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choice = choices.find(({ certificate }) => certificate.id === chosen);

  return (
    <>
      <ErrorPanel failure={failure} page="P1" />
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          setTab(String(key));
        }}
      >
        <div className="tab-strip">
          <TabList className="tab-list" aria-label={format(text.title, { name: ca.name })}>
            <Tab id="general" className="tab">
              {text.tabs.general}
            </Tab>
            <Tab id="certificates" className="tab with-menu">
              {text.tabs.certificates}
            </Tab>
            <Tab id="rights" className="tab">
              {text.tabs.rights}
            </Tab>
          </TabList>
          {choices.length > 0 && (
            <MenuTrigger>
              <AriaButton className="tab-menu-button" aria-label={text.certificateMenu}>
                <Glyph name="down" size={14} />
              </AriaButton>
              <Popover className="popover" placement="bottom start">
                <Menu
                  aria-label={text.certificateMenu}
                  selectionMode="single"
                  disallowEmptySelection
                  selectedKeys={chosen === undefined ? [] : [chosen]}
                  onAction={(key) => {
                    setChosen(String(key));
                    setTab('certificates');
                    setFailure(null);
                  }}
                >
                  {choices.map(({ certificate, label }) => (
                    <MenuItem key={certificate.id} id={certificate.id} className="option" textValue={label}>
                      {({ isSelected }) => (
                        <>
                          {isSelected ? <Glyph name="check" /> : <span />}
                          <span>{label}</span>
                        </>
                      )}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          )}
        </div>
        <TabPanel id="general" className="tab-panel">
          <GeneralTab ca={ca} />
        </TabPanel>
        <TabPanel id="certificates" className="tab-panel">
          {choice === undefined ? (
            <Notice tone="warning" title={text.noCertificates} />
          ) : (
            <CertificatesTab
              key={choice.certificate.id}
              dn={ca.dn}
              choice={choice}
              onFailure={setFailure}
              onDetails={() => {
                setDetailsOpen(true);
              }}
              onExport={() => {
                onExport(ca, choice.certificate.id);
              }}
            />
          )}
        </TabPanel>
        <TabPanel id="rights" className="tab-panel">
          <RightsTab rights={ca.rights} />
        </TabPanel>
      </Tabs>
      {detailsOpen && choice !== undefined && (
        <DetailsDialog
          dn={ca.dn}
          choice={choice}
          onClose={() => {
            setDetailsOpen(false);
          }}
        />
      )}
    </>
  );
}
