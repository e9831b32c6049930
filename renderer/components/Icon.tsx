import ca from '../../assets/icons/ca.svg';
import certificate from '../../assets/icons/certificate.svg';
import container from '../../assets/icons/container.svg';
import drive from '../../assets/icons/drive.svg';
import group from '../../assets/icons/group.svg';
import key from '../../assets/icons/key.svg';
import keyMaterial from '../../assets/icons/key-material.svg';
import object from '../../assets/icons/object.svg';
import organization from '../../assets/icons/organization.svg';
import organizationalUnit from '../../assets/icons/organizational-unit.svg';
import security from '../../assets/icons/security.svg';
import server from '../../assets/icons/server.svg';
import tree from '../../assets/icons/tree.svg';
import user from '../../assets/icons/user.svg';
import world from '../../assets/icons/world.svg';

const icons = {
  ca,
  certificate,
  container,
  drive,
  group,
  key,
  'key-material': keyMaterial,
  organization,
  'organizational-unit': organizationalUnit,
  other: object,
  security,
  server,
  tree,
  user,
  world,
};

/** Every kind of directory object has one, by the same name. */
export type IconName = keyof typeof icons;

/** A picture that decorates a text beside it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return <img className="icon" src={icons[name]} width={size} height={size} alt="" draggable={false} />;
}
