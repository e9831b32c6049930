import { useState } from 'react';
import type { GatewayOffer, GatewayVerdict } from '../../../shared/gateway.ts';
import type { Failure } from '../../../shared/result.ts';
import { Button, intoSight, Notice, PasswordField, TextField } from '../../components/index.ts';
import { invoke } from '../../ipc/invoke.ts';
import { TrustDialog } from '../../login/TrustDialog.tsx';
import { format, t } from '../../text.ts';
import { changedGateway, checkGatewayAnswer, type GatewayAnswer } from './gateway.ts';

export interface GatewayFieldsProps {
  readonly gateway: GatewayAnswer;
  readonly onChange: (gateway: GatewayAnswer) => void;
  readonly checking: boolean;
  readonly onCheck: () => void;
  readonly onFailure: (failure: Failure | null) => void;
  /** Names of the key pairs that the gateway offers, such as `RSA 2048`. */
  readonly keyPairs: readonly string[];
}

/** Address, port and password of the tree's gateway, its certificate where it is not trusted, and what it answered. */
export function GatewayFields(props: GatewayFieldsProps) {
  const { gateway, onChange, checking, onCheck } = props;
  const texts = t.common.gateway;
  const { server, port, password, offer } = gateway;
  const change = (patch: Parameters<typeof changedGateway>[1]) => {
    onChange(changedGateway(gateway, patch));
  };
  const missing = checkGatewayAnswer(gateway);
  const reason =
    missing !== null
      ? texts.reasons[missing.code]
      : offer !== null
        ? texts.checked
        : checking
          ? t.common.wizard.reasons.busy
          : undefined;
  return (
    <div className="key-file" role="group" aria-labelledby="gateway-heading">
      <h2 id="gateway-heading">{texts.heading}</h2>
      <div className="field-stack">
        <TextField
          label={texts.server}
          value={server}
          help={texts.serverHelp}
          maxLength={253}
          onChange={(typed) => {
            change({ server: typed });
          }}
        />
        <TextField
          label={texts.port}
          value={port}
          narrow
          inputMode="numeric"
          maxLength={5}
          onChange={(typed) => {
            change({ port: typed });
          }}
        />
        <PasswordField
          label={texts.password}
          value={password}
          help={texts.passwordHelp}
          onChange={(typed) => {
            change({ password: typed });
          }}
        />
        <div className="field-row">
          <span />
          <div className="button-row">
            <Button label={texts.check} disabledReason={reason} onPress={onCheck} />
          </div>
        </div>
      </div>
      {offer !== null && <Offer offer={offer} keyPairs={props.keyPairs} />}
      <TrustGateway {...props} />
    </div>
  );
}

/** What the gateway answered; scrolled to, because it appears below the visible part of a low window. */
function Offer({ offer, keyPairs }: { readonly offer: GatewayOffer; readonly keyPairs: readonly string[] }) {
  const texts = t.common.gateway;
  const valid = offer.verdicts.every(({ code }) => code === 0);
  return (
    <div ref={intoSight}>
      <Notice
        tone={valid ? 'success' : 'warning'}
        title={format(texts.connected, { gateway: offer.address })}
        live
      >
        <div data-field="gateway-offer">
          {keyPairs.map((key) => (
            <p key={key}>{format(texts.offered, { key })}</p>
          ))}
          <Verdicts verdicts={offer.verdicts} />
        </div>
      </Notice>
    </div>
  );
}

/** The tree's own verdicts on its CA certificates. */
export function Verdicts({ verdicts }: { readonly verdicts: readonly GatewayVerdict[] }) {
  if (verdicts.length === 0) return null;
  return (
    <ul aria-label={t.common.gateway.verdicts} data-field="verdicts">
      {verdicts.map((verdict) => (
        <li key={verdict.kind}>{verdictLine(verdict)}</li>
      ))}
    </ul>
  );
}

function verdictLine({ kind, code, message }: GatewayVerdict): string {
  const { kinds, valid, invalid, unanswered } = t.common.gateway;
  const name = kinds[kind];
  if (code === null) return format(unanswered, { name });
  return code === 0 ? format(valid, { name }) : format(invalid, { name, code, message });
}

function TrustGateway({ gateway, onChange, onCheck, onFailure }: GatewayFieldsProps) {
  const [busy, setBusy] = useState(false);
  const { question } = gateway;
  if (question === null) return null;
  const decided = () => {
    onChange({ ...gateway, question: null });
  };
  const accept = async (allowWeak: boolean) => {
    const { server, port, certificate } = question;
    setBusy(true);
    const trusted = await invoke('session.trust', { server, port, sha256: certificate.sha256, allowWeak });
    setBusy(false);
    decided();
    if (trusted.ok) onCheck();
    else onFailure(trusted.failure);
  };
  return (
    <TrustDialog
      title={t.common.gateway.heading}
      state={{ question, busy, failure: null, training: null }}
      onAccept={(allowWeak) => void accept(allowWeak)}
      onRefuse={() => {
        decided();
        onFailure({ code: 'GATEWAY-REFUSED', values: { server: question.server, port: question.port } });
      }}
    />
  );
}
