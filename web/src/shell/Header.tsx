import icon from '../icon.svg';
import { To } from '../address/To';
import { useAddress } from '../address/useAddress';
import { KeyHelp } from '../keys/KeyHelp';
import { SearchBox } from '../pages/search/SearchBox';
import { SignedIn } from '../pages/signin/SignedIn';
import { ThemeButton } from './ThemeButton';

const places = [
  ['claims', 'Claims'],
  ['conflicts', 'Conflicts'],
  ['network', 'Network'],
  ['changes', 'Changes'],
] as const;

export function Header() {
  const { page } = useAddress();
  return (
    <header className="top">
      <To to={{ page: '', key: '', params: {} }} className="home">
        <img src={icon} alt="" width="24" height="24" />
        claimgraph
      </To>
      <SearchBox />
      <nav aria-label="Pages">
        {places.map(([name, title]) => (
          <To
            key={name}
            to={{ page: name, key: '', params: {} }}
            aria-current={page === name ? 'page' : undefined}
          >
            {title}
          </To>
        ))}
        <a href="./graphiql/">GraphiQL</a>
      </nav>
      <div className="end">
        <SignedIn />
        <ThemeButton />
        <KeyHelp />
      </div>
    </header>
  );
}
