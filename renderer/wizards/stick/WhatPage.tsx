import { Notice } from '../../components/index.ts';
import { t } from '../../text.ts';

/** M1: what will be on the stick, and what not. */
export function WhatPage() {
  const texts = t.stick.what;
  return (
    <>
      <div>
        <h2>{texts.title}</h2>
        <ul className="inside">
          {texts.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
      <Notice tone="info" title={texts.password}>
        {texts.passwordText}
      </Notice>
    </>
  );
}
