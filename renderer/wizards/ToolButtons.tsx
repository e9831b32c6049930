import { Button } from '../components/index.ts';
import { t } from '../text.ts';
import { openTool } from './open-tool.ts';

/** The buttons that open the wizards for backups. */
export function ToolButtons({ disabled = false }: { readonly disabled?: boolean }) {
  return (['verify', 'restore'] as const).map((tool) => (
    <Button
      key={tool}
      label={t[tool].open}
      disabled={disabled}
      onPress={() => {
        openTool(tool);
      }}
    />
  ));
}
