import { useState } from 'react';
import { useAddress } from '../address/useAddress';
import { pictureToSVG, svgToPNG, type Picture } from '../export/picture';
import { fileName, save } from '../export/save';
import { stampLines, useStamp, type Stamp } from '../export/stamp';
import { Menu } from '../parts/Menu';
import { useSay } from '../parts/Say';

/** Lets a picture leave the page, with its stamp. `picture` is asked for when it leaves: null where nothing is drawn yet. */
export function ExportPicture({ picture }: { picture: (stamp: Stamp) => Picture | null }) {
  const stamp = useStamp();
  const say = useSay();
  const { page, key } = useAddress();
  const [fault, setFault] = useState<string | null>(null);
  const leave = async (suffix: 'svg' | 'png') => {
    const stamped = await stamp();
    const drawn = picture(stamped);
    if (drawn === null) throw new Error('nothing is drawn yet');
    const svg = await pictureToSVG({ ...drawn, foot: [...drawn.foot, ...stampLines(stamped)] });
    const content = suffix === 'svg' ? svg : await svgToPNG(svg);
    save(content, fileName(`${page}-picture`, key, suffix), suffix === 'svg' ? 'image/svg+xml' : 'image/png');
    say('The picture is saved.');
  };
  const take = (suffix: 'svg' | 'png') => {
    setFault(null);
    leave(suffix).catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
  };
  return (
    <>
      <Menu
        title="Picture"
        items={[
          { key: 'png', title: 'PNG', do: () => take('png') },
          { key: 'svg', title: 'SVG', do: () => take('svg') },
        ]}
      />
      {fault !== null && <p role="alert">The picture could not be saved: {fault}.</p>}
    </>
  );
}
