import sys
sys.path.insert(0,'/work/main')
import tests.test_non_interference as t
def test_dbg(qtbot, tmp_path, capfd):
    t.application().setCursorFlashTime(0)
    ls=[t.lived(tmp_path/n,'confidential',w,capfd)[0] for n,w in (("one",t.ONE),("other",t.OTHER))]
    out=open('/tmp/ni.txt','w')
    one,other=ls
    for m,f in one.moments.items():
        if m=='revealed': continue
        for what in f:
            if f[what]!=other.moments[m][what]:
                print('##',m,what,file=out)
                if what=='aloud':
                    for x,y in zip(f[what],other.moments[m][what]):
                        if x!=y:
                            print(x[:2],y[:2],len(x[2]),len(y[2]),file=out)
                            for i,(p,q) in enumerate(zip(x[2],y[2])):
                                if p!=q: print('   ',i,p,'|',q,file=out)
