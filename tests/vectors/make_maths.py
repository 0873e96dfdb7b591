"""Values of the functions in `src/maths` at 60 digits, rounded to doubles, into the file named.

    pip install mpmath numpy scipy
    python make_maths.py maths.txt
"""
from mpmath import *
import numpy as np
mp.dps=60
rng=np.random.default_rng(20260101)
rows=[]
def add(f,args,val):
    rows.append((f,args,float(val)))
def F(x): return mpf(float(x))
for x in list(rng.uniform(-708,709,60))+list(rng.normal(0,1,60))+[-745.0,-720.5,709.7,1e-300,-1e-9]:
    x=float(x); add('exp',[x],exp(F(x)))
for x in list(10.0**rng.uniform(-300,300,60))+list(1+rng.normal(0,0.05,60))+[5e-324,1e-310,2.0,0.5,1.0000000000000002,0.9999999999999999]:
    x=float(x); add('ln',[x],log(F(x)))
for x in list(rng.normal(0,1,60))+list(10.0**rng.uniform(-18,-1,30))+list(-10.0**rng.uniform(-18,-1,30)): add('exp_m1',[float(x)],expm1(F(x)))
for x in list(rng.uniform(-.9,3,60))+list(10.0**rng.uniform(-18,-1,30)): add('ln_1p',[float(x)],log1p(F(x)))
for x in rng.uniform(-1000,1000,60): add('exp2',[float(x)],mpf(2)**F(x))
for x,y in zip(10.0**rng.uniform(-8,8,100),rng.uniform(-8,8,100)): add('pow',[float(x),float(y)],F(x)**F(y))
for x in list(rng.uniform(-37,8,150))+list(rng.normal(0,1,100))+[-1e-9,1e-9]: add('normal_cdf',[float(x)],erfc(-F(x)/sqrt(mpf(2)))/2)
def q(u):
    # root of Phi(x)=u by Newton from a double start
    from scipy.special import ndtri
    x=mpf(float(ndtri(float(u))))
    for _ in range(6):
        d=exp(-x*x/2)/sqrt(2*pi)
        x-= (erfc(-x/sqrt(mpf(2)))/2-F(u))/d
    return x
for u in list(rng.uniform(0,1,150))+list(10.0**rng.uniform(-300,-1,80))+list(1-10.0**rng.uniform(-15,-1,60))+[0.075,0.925,0.0749,0.4999999]: add('normal_quantile',[float(u)],q(u))
for x in list(10.0**rng.uniform(-8,8,100)): add('ln_gamma',[float(x)],loggamma(F(x)))
def gam(k,x):
    k=F(k);x=F(x)
    return gammainc(k,0,x,regularized=True),gammainc(k,x,inf,regularized=True)
for k in list(10.0**rng.uniform(-2,6,110))+[7.999,8.0,8.001,0.5,1.0,30.0]:
    s=max(k**.5,.3)
    x=float(abs(k+s*rng.normal(0,3)) or .1)
    if rng.uniform()<.15 and k<1000: x=float(k*10**rng.uniform(-3,1))
    lo,up=gam(k,x)
    if lo>mpf('1e-290'): add('regularised_gamma',[float(k),x],lo)
    if up>mpf('1e-290'): add('regularised_gamma_upper',[float(k),x],up)
def bet(a,b,x):
    # quadrature-free: hypergeometric series, in the convergent half
    a=F(a);b=F(b);x=F(x);y=1-x
    with workdps(120):
        pre=exp(a*log(x)+b*log(y)+loggamma(a+b)-loggamma(a)-loggamma(b))
        def ser(a,b,x):
            t=mpf(1);s=mpf(1);n=0
            while True:
                t*=(a+b+n)/(a+1+n)*x; s+=t; n+=1
                if t<s*mpf('1e-45') : break
            return s/a
        if x*(a+b+2)<=a+1:
            lo=pre*ser(a,b,x); return lo,1-lo
        up=pre*ser(b,a,y); return 1-up,up
for a,b in list(zip(10.0**rng.uniform(-2,4.3,140),10.0**rng.uniform(-2,4.3,140)))+[(2.0,3.0),(4.2,1.8),(1.0,5.0),(5.0,1.0),(7.999,300.0),(8.001,300.0),(0.01,20000.0)]:
    m=a/(a+b); sd=(m*(1-m)/(a+b+1))**.5
    x=float(m+sd*rng.normal(0,2.5))
    if not 1e-300<x<1: x=float(rng.beta(a,b)); 
    if not 1e-300<x<1: continue
    lo,up=bet(a,b,x)
    if lo>mpf('1e-290'): add('regularised_beta',[float(a),float(b),x],lo)
    if up>mpf('1e-290'): add('regularised_beta_upper',[float(a),float(b),x],up)
import sys
out=open(sys.argv[1],'w')
out.write('# function, arguments, value; made by make_maths.py with mpmath at 60 digits\n')
for f,a,v in rows: out.write(' '.join([f]+[repr(x) for x in a]+[repr(v)])+'\n')
print(len(rows))
