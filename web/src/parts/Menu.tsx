import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import './Menu.css';

export interface MenuItem {
  title: ReactNode;
  do: () => void;
}

/** A button that opens a list of things to do. */
export function Menu({ title, items }: { title: string; items: readonly (MenuItem & { key: string })[] }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="menu-button">
          {title} <span aria-hidden="true">▾</span>
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
          {items.map((item) => (
            <DropdownMenu.Item key={item.key} className="menu-item" onSelect={item.do}>
              {item.title}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
