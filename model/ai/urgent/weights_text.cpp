// Written by scripts/learn-urgent, not by hand.
#include "model/ai/urgent/weights_text.hpp"

// clang-format off
namespace callengine::ai::urgent {

const std::uint64_t weights_sources = 0x4895AEF2E075EDF5U;

const std::string_view weights_text = R"~(@threshold -282
@bias -1000
1 18 1=199 20=-227 30=49 70=49 BODY=54 DESPAIR=51 EYE=99 FEW=86 HE=98 HEAD=-34 NOT=-37 PAST=51 SUDDEN=57 TENS=-44 and=27 ear=-34 eye=139 got=88 he=63 hundr=43 in=-53 of=35 oh=206 or=114 point=51 second=-53 side=54 to=39
10 -28 PAST=-69 day=-56 second=78 year=-83
11 -11
12 159
13 113
14 -23 HE=58
15 -46
17 54
19 79
2 20 10=-28 20=191 30=49 BOOK=-76 FEW=-62 PAST=32 SUDDEN=38 TENS=116 WOMB=-62 appoint=-76 day=42 hundr=-156 minut=79 month=31 of=107 thousand=-27 week=-62 year=33
20 -75 15=-80 DRUG=31 TENS=-118 and=66 line=63 over=-81
26 26
3 28 SUDDEN=111 and=33 day=44 minut=111 oclock=-121 time=102
30 25 DRUG=77 WOMB=45 and=49 over=49 week=45
32 80
34 151
38 255
4 0 PAST=-49 and=27 time=62 year=-95
40 96 SUDDEN=-31 minut=-31 time=31
42 107 mapl=54
5 83 WOMB=48 day=77 week=48
50 -73
6 33 HOURS=74 SUDDEN=90 WOMB=57 day=83 hour=74 hundr=108 minut=52 week=57
60 -224
7 94 PAST=41 month=41
70 0 over=113
78 171
79 62
8 41 WOMB=23 week=23
80 69 and=48
81 101
9 106 1=199 FEW=199 PAST=62 month=62
90 -114 day=-53
911 61
98 -60
ADULT 59 ADULT=-40 ATE=52 ATTACK=104 BLOOD=272 BODY=253 BOOK=-46 BREATHE=54 CALL=-28 CUT=64 DIE=-55 EYE=-28 FALL=60 FEAR=44 FEVER=42 HE=31 HEAD=58 HEART=103 MIND=66 NOT=84 PAIN=82 PAPER=-126 PAST=60 PREVENT=38 SEIZE=43 SICK=222 STAFF=-68 STREET=174 SUDDEN=60 SUGAR=38 TRUNK=-58 VOICE=53 WAKE=61 WEAPON=63 WOMB=-35 about=-36 act=46 are=59 at=36 beat=103 blood=76 can=185 choke=66 die=-43 doctor=-68 drive=-366 face=87 fell=95 go=-143 got=138 had=-71 he=37 heart=-81 hit=35 how=-64 hurt=137 husband=-65 in=137 insulin=-38 is=69 just=60 left=42 lock=57 look=-34 need=-109 not=135 off=-38 on=-27 open=-46 overdos=134 pass=90 pleas=44 right=59 said=41 see=-28 shot=76 sugar=98 this=-34 to=-57 touch=56 tri=66 walk=50 want=-40 who=-25 with=172
ALLERGY 88 ALLERGY=54 HE=105 I=410 WEAPON=40 and=83 are=-95 i=410 on=44 shot=40 to=-79
ANIMAL 55 ANIMAL=26 ATE=37 CUT=76 HE=-35 HEAD=61 I=83 NOT=-86 and=53 ate=-58 bit=128 bite=-82 by=60 have=-57 he=-35 in=-84 is=-45 it=66 me=172 my=46 of=-129 on=121 sting=-35 to=69 tore=53 was=77
ATE 71 1=62 2=50 3=88 FEW=68 HE=53 HOURS=36 I=52 NOT=64 PAST=-67 POISON=94 SUDDEN=72 SWELL=-127 all=162 and=39 antifreez=53 befor=-46 bleach=48 by=80 for=-89 her=98 i=-36 in=30 is=59 it=57 like=99 me=172 my=47 of=-102 out=34 over=58 sinc=78 some=95 someth=94 that=-51 there=70 too=211 water=-97 what=55
ATTACK 74 FEW=-37 I=35 PAST=75 a=-25 all=78 bad=37 but=118 by=28 from=-168 he=70 her=31 in=83 last=66 me=42 my=31 on=61 sinc=-111 when=-104
BABY 96 2=-43 ANIMAL=-58 ATE=75 BOOK=57 BREATHE=69 HE=-55 LOOK=184 SUDDEN=46 WAKE=58 come=74 cpr=-54 due=-109 floppi=184 got=82 had=78 has=76 have=239 he=-99 keep=46 move=58 no=94 on=121 stop=55 swallow=105 was=79 will=-148
BELLY 85 I=-76 NOT=56 POISON=-75 SWELL=50 VOICE=-75 and=45 bug=-75 hard=105 i=-76 like=91 out=-31 pain=84 stone=-29 swollen=35 troubl=43
BILL -90 FEAR=-62 NOT=-36 PAIN=-43 PAPER=-28 a=-66 and=-31 compani=-67 i=-30 in=-73 is=-30 over=-68 pleas=-62 the=-58 twice=-23 was=-88
BLOOD 95 BILL=-68 BLOOD=50 LESSON=-51 NOT=193 PREVENT=-47 STRONG=-56 SUDDEN=106 SUGAR=-35 TRUNK=-129 a=94 all=77 as=58 blood=51 come=154 draw=-58 drive=-176 everywher=37 for=57 from=41 heart=-129 i=49 money=-68 out=164 sinc=106 so=-56 squirt=51 sugar=-39 through=48 train=-51 type=-46 work=-113
BODY 70 ATTACK=-43 BODY=32 CUT=55 DESPAIR=41 DIE=164 HOURS=52 NUMB=149 PAIN=-29 PAST=-99 STAFF=-40 SWELL=45 a=-87 are=41 been=-43 blade=55 bone=32 came=51 clean=120 click=-49 complet=58 do=266 doctor=-45 for=51 from=-62 froze=28 gone=88 got=71 have=56 hurt=-43 in=63 is=31 it=46 kill=32 last=-26 like=38 my=61 of=50 off=63 on=52 peel=94 say=51 suck=45 that=-64 this=60 turn=58 went=45 will=23 with=81 yesterday=31
BOOK -48 2=-55 BOOK=-70 CHILD=-35 FEW=-46 SUDDEN=21 a=-55 all=132 and=24 but=61 child=-35 control=-55 friday=-27 he=61 here=-82 i=97 need=-61 next=32 sinc=47 someth=64 this=120 thursday=35 to=-24 today=-74 tomorrow=-140 up=31 visit=-98 with=-41
BREATHE 103 HEIGHT=-48 LESSON=-46 STRONG=95 TENS=31 and=49 at=-39 away=-103 but=-114 class=-46 compani=-33 fine=-89 for=93 from=-117 it=-134 me=-28 on=61 real=63 she=38 so=114 thing=94 through=90 up=-112 with=-23
CALL 41 FEAR=140 HE=78 HOURS=-74 REFILL=33 SUDDEN=173 after=-44 and=-29 at=23 contact=-46 exit=-51 for=63 he=78 i=-65 my=306 on=-54 or=44 pleas=140 sent=33 when=-34 with=-122
CHILD 40 ATE=95 ATTACK=79 BELLY=38 BODY=89 BREATHE=91 CUT=67 DIE=-43 FALL=59 HEAD=165 I=-47 LOOK=91 NOT=36 PAIN=40 PAPER=-19 PREVENT=-26 PRIVATE=34 STREET=53 TRUNK=85 WEAPON=-26 a=-52 almost=211 and=73 are=129 arm=59 ate=142 been=274 belli=38 can=120 come=-110 do=-112 drank=190 epilept=28 fell=91 found=42 got=-34 had=-45 hand=92 has=-96 have=62 her=-79 here=-264 i=-47 in=64 just=13 lip=131 make=121 name=46 need=-39 off=69 on=27 overdos=53 say=26 school=-30 seizur=-77 shot=-26 stuck=100 swallow=110 took=75 want=-39 was=50
COLOR 94 BILL=-73 EYE=90 HOURS=-129 SUDDEN=67 and=42 card=-73 cross=-40 dot=40 like=44 out=76 sinc=67 spot=134 stuff=30 when=46
CUT 67 ATE=-104 HE=77 HEAD=-162 HEAT=65 I=38 PAST=31 STRONG=30 a=40 and=49 back=31 down=-104 feel=81 fire=65 for=-16 her=127 his=50 it=67 me=187 off=-89 on=27 out=74 so=30 the=58 under=35 up=-65
DESPAIR 20 5=51 8=80 9=-43 DESPAIR=346 FEW=49 TOOL=88 about=-36 anymor=293 for=56 i=44 my=-76 say=70 the=-25 to=-36 wire=88
DIE 70 ADULT=73 ATE=42 NOT=-41 PAPER=-34 PAST=-78 SELF=147 STRONG=-73 and=-37 but=118 certif=-34 down=42 for=-134 himself=-31 in=-99 last=-78 laugh=-167 my=110 myself=143 of=-124 out=24 so=-73 to=-178 up=104
DRUG 31 BILL=-43 BOOK=28 DRUG=51 HE=33 I=-99 MILD=-53 PAST=40 REFILL=-41 STRONG=-63 and=38 box=65 by=40 check=-53 he=69 i=-112 instead=110 is=-48 last=125 line=149 look=-30 of=29 on=170 pill=51 refil=-41 she=-60 so=-63 twice=76
EYE 58 2=62 ADULT=-122 BABY=-67 BLOOD=129 COLOR=30 EYE=46 FEW=62 NOT=50 PAPER=-30 STAFF=-88 SUDDEN=63 SWELL=40 a=-17 all=122 at=37 came=107 can=-36 doctor=-88 doubl=32 exam=-51 for=85 form=-30 i=37 if=35 in=85 is=68 my=-44 noth=44 on=74 out=64 over=84 right=82 somebodi=-137 someon=-34 someth=31 spot=68 that=74 the=101 when=110 white=30 with=133
FALL 65 2=75 ADULT=86 ATE=45 BOOK=-36 DIE=-23 FEW=75 HE=33 NOT=-71 and=63 asleep=23 by=45 can=-71 down=45 her=64 in=115 it=-59 my=56 on=76 over=180 the=42 through=89 with=43
FEAR 22 CALL=35 FEAR=54 HE=37 PAST=-34 WAKE=-52 button=-103 he=37 hurri=54 i=67 my=33 send=39 talk=-52 tell=58 way=83 with=65
FEVER 56 ANIMAL=56 HEIGHT=62 I=31 NOT=50 SUDDEN=46 and=41 by=52 car=110 dog=56 in=-183 is=50 like=37 my=31 of=55 on=-36 the=53 up=49
FEVERISH -60
FEW 0 1=199 15=-53 20=-68 30=-32 70=49 BILL=-61 BODY=72 BOOK=-76 EYE=99 FEW=67 HE=99 HOURS=35 NOT=-55 SEIZE=86 SUDDEN=49 and=41 appoint=-76 doe=-51 ear=-34 eye=139 finger=146 got=88 he=61 hour=35 instead=-12 is=-60 minut=68 month=21 oclock=-44 of=43 oh=206 or=136 seizur=86 should=50 side=54 the=-179 time=60
GROUND 86 GROUND=72 HOURS=72 NOT=-31 floor=72 for=85 is=-31 sinc=32 with=173
HE 100 10=100 4=23 6=48 8=42 ATE=57 ATTACK=103 BILL=-78 BLOOD=178 BODY=42 BOOK=-62 BREATHE=62 CHILD=59 COLOR=40 DIE=260 DRUG=51 EYE=41 FALL=71 FEAR=-96 FEVER=43 FEW=34 HEAD=41 HEART=39 HEIGHT=99 HOURS=123 LESSON=30 LOOK=43 MIND=32 PAPER=-77 PAST=-36 PRIVATE=44 REFILL=59 SICK=36 STREET=140 SUDDEN=41 SUGAR=79 SWELL=116 TRUNK=65 WAKE=55 a=-48 all=146 and=40 ankl=-110 antidepress=59 appoint=-33 arm=39 ask=135 at=-285 ate=81 bare=78 be=-83 been=61 bike=42 blue=43 bottom=32 breath=31 broke=-26 came=46 chest=50 choke=160 cold=44 collaps=262 cough=57 cri=51 dead=45 dizzi=40 doe=33 drank=33 drink=93 ear=69 eye=44 feed=46 feel=26 fell=53 fever=63 finger=50 fingernail=39 foam=32 foot=191 found=-93 gasp=118 go=147 gone=100 got=88 grab=163 gray=74 hand=51 has=44 have=100 hear=84 heart=130 hip=53 home=64 hot=73 hurt=37 in=76 just=37 keep=73 kind=49 kinda=40 knee=134 left=89 let=-38 lie=-45 like=99 lock=58 look=77 make=53 med=69 milk=-28 mouth=53 name=-86 neck=85 need=-115 no=43 not=73 old=-126 on=31 onli=37 overdos=196 pant=60 pass=-53 physic=-43 puke=120 pupil=40 put=33 quit=58 record=-70 rib=79 right=126 room=126 run=99 said=-57 scare=-112 see=-55 seizur=-30 sent=59 shirt=99 sit=56 sleep=88 slur=39 smile=47 speech=121 spit=77 stand=60 stiff=207 stop=75 swallow=132 sweat=41 swell=105 swing=44 take=30 talk=59 teeth=-34 the=57 throat=46 to=31 toe=41 tongu=141 took=44 turn=141 unconsci=171 up=49 walk=61 want=-39 was=67 went=61 wet=-100 wheez=103 when=-31 white=31 whole=32 with=28 wrist=124
HEAD 55 ATE=38 BOOK=61 DIE=49 HEAD=-33 HEART=29 HOURS=40 I=81 NUMB=39 STRONG=36 SWELL=147 TOOL=-37 about=-65 against=-92 all=45 and=37 are=58 at=-51 been=-100 but=52 by=71 can=-62 do=52 door=-37 down=38 droop=38 feel=28 got=52 hair=45 hang=49 has=57 i=87 lock=100 nose=-33 of=89 on=105 pain=-46 pound=29 sinc=-34 so=36 swell=147 the=67 to=-71 tube=-42 went=71 will=42
HEART 73 FEW=-88 I=89 MILD=-34 STRONG=-74 SUDDEN=95 and=105 at=-78 check=-34 i=82 is=47 sinc=32 so=-74 there=33 thing=144 up=87
HEAT 69 ATE=-60 ATTACK=45 FALL=45 FEVER=45 HE=90 HEAT=45 PAST=-21 POISON=114 at=57 by=-34 down=-60 from=71 him=108 hit=45 in=32 like=37 my=-79 off=-142 on=104 reflux=-36 the=45 up=65
HEIGHT 57 NOT=-101 SICK=71 SUDDEN=-42 and=29 do=-34 in=-131 into=170 just=-42 on=93 run=28 she=43
HOURS 0 HE=39 NOT=-55 PAST=65 ago=65 and=39 at=-83 better=-41 deck=113 do=-89 her=35 if=-70 is=-66 it=51 lot=55 of=39 on=-41 over=-96 right=-42 sinc=32 so=-46 to=102 today=-105 up=109 when=41 with=49
HUNDREDS 48
I 28 1=51 2=71 3=-28 4=11 6=34 ADULT=31 ATE=37 ATTACK=-41 BABY=66 BELLY=60 BILL=-37 BLOOD=-40 BODY=32 BOOK=-33 BREATHE=39 CALL=-55 CUT=33 DESPAIR=29 DIE=91 EYE=39 FEAR=131 FEVER=18 FEW=31 HE=113 HEART=55 HEIGHT=-44 HOURS=37 NOT=45 NUMB=38 PAPER=-43 PREVENT=-40 PRIVATE=61 SEIZE=-50 STRONG=-31 SUDDEN=37 SUGAR=59 TOOL=-103 TRUNK=35 WEAPON=35 WOMB=74 a=-45 a1c=-51 about=-77 accident=43 account=-19 address=-48 all=56 allergi=-52 almost=-106 alreadi=37 am=32 an=51 and=67 ankl=-69 appendix=-31 appoint=-39 arm=46 ask=-28 babi=51 ball=39 batteri=-114 been=53 belli=38 best=47 bill=-31 blood=-38 bodi=87 boss=-54 bottom=35 boyfriend=42 brother=74 buddi=33 bus=27 buy=-48 by=38 calf=18 can=44 car=-118 carbon=127 cast=-53 cat=-70 catch=-82 chemo=-32 chest=45 cholesterol=-75 client=40 colonoscopi=-55 come=-40 confirm=-70 cough=48 could=63 count=133 cousin=157 cowork=62 cut=97 dad=36 dead=38 deduct=-35 do=48 dot=-49 down=59 drank=36 drive=-129 ear=-206 eat=-46 emerg=-58 english=41 ever=-62 expir=-66 eye=59 face=69 feed=43 feet=-41 figur=68 fill=-28 find=-86 finger=83 first=-89 forehead=-34 found=60 fridg=-58 friend=70 from=-54 gave=98 get=-29 glass=-195 goodby=69 got=36 granddaught=74 grandmoth=79 granni=53 gum=29 gut=91 he=40 head=45 hepat=-43 hip=-63 histori=-48 hit=-96 home=-146 hous=134 hurt=26 husband=55 i=40 if=-141 in=44 infant=109 insid=86 insulin=49 iron=-60 is=35 jaw=61 job=-56 just=33 kid=64 kill=-38 kinda=65 knee=-89 know=212 lab=-64 leav=74 leg=98 life=114 lift=65 like=-60 lip=73 littl=48 live=-37 lock=-55 log=-110 lost=-57 love=60 lung=98 mammogram=-73 meant=-57 med=-55 medic=-46 medicin=-75 meter=132 methadon=43 might=-48 miss=-49 monday=141 mouth=47 my=-34 neighbor=54 never=-83 newborn=121 next=70 niec=-38 off=-75 onli=-36 order=60 own=73 oxygen=99 pacemak=39 paid=-80 park=-103 phone=-98 physic=-36 pill=65 plan=-39 pleas=114 pressur=-35 prior=-45 puls=94 pump=-103 push=29 put=-71 ran=55 read=33 referr=-53 rib=26 right=72 roommat=67 see=-34 seizur=-60 send=-50 she=171 shoot=-77 side=106 sight=75 slice=61 split=-34 stand=68 step=100 stepdad=56 still=-46 stitch=-30 stomach=102 stool=52 student=99 suboxon=61 sugar=37 switch=-29 take=-44 talk=-59 teeth=75 temperatur=111 test=-27 testicl=75 thigh=54 think=32 throat=52 ticker=71 toddler=64 toe=49 tongu=75 tonsil=38 took=74 tri=37 twist=-75 umbrella=-28 uncl=44 use=79 varicos=109 vein=-97 vision=83 vitamin=-41 wait=-68 walk=32 watch=80 water=205 way=-151 went=31 wet=31 what=66 when=-46 will=247 with=-45 woke=46 wonder=-43 word=105 wrote=104
LESSON -27 BILL=-32 LESSON=-60 around=43 at=-33 but=59 class=-54 i=37 on=-112 out=65 someth=64 the=-30 to=57 you=-57
LOOK 64 HEAD=31 I=-46 STRONG=58 SUDDEN=-53 at=65 i=-46 like=52 neck=31 on=50 sinc=-62 with=49
MILD -24 HE=-48 HEAD=-67 I=-47 NOT=-54 SUDDEN=-41 WEAPON=40 a=27 and=46 are=-79 at=-57 for=-48 i=-36 is=-22 nose=-67 on=-52 shot=40 sinc=-28 that=-98 thing=-64 up=130 what=-62
MIND 86 BLOOD=64 HE=-34 I=58 NOT=63 and=41 away=-136 clot=64 her=-30 i=87 on=66 out=103
NOT 14 1=83 32=40 34=75 ADULT=-91 BILL=50 BOOK=45 BREATHE=113 CUT=63 DIE=-35 EYE=89 FEAR=-66 FEVER=-58 FEW=46 HE=-123 HEART=54 HEAT=-106 I=-43 MIND=-56 NOT=41 NUMB=79 PAPER=-73 SEIZE=-113 SUGAR=41 SWELL=42 TENS=112 WAKE=57 act=30 an=-74 answer=43 as=74 be=247 been=58 bend=42 bent=83 blue=34 breath=137 breed=62 bulg=58 but=51 call=-49 catch=74 choke=-61 clear=-83 close=26 come=-51 do=84 doctor=-63 drink=-60 droop=63 eat=-85 embarrass=39 fall=-64 feel=55 felt=84 fever=-129 find=45 for=49 gasp=26 get=59 go=57 gone=-28 good=-32 got=-33 hang=93 happen=61 hard=20 he=-179 hear=-70 hold=30 i=-47 in=72 insur=100 it=-52 just=-55 kick=96 kill=-57 let=70 lift=33 make=-68 me=48 mind=-55 mine=62 more=36 move=72 my=-64 need=-17 no=-104 not=43 numb=79 out=68 outsid=138 pain=-60 puls=75 read=41 realli=-87 red=40 rememb=101 respond=89 resuscit=-38 see=89 she=-131 show=-38 sit=-28 slept=109 smoke=-89 somebodi=-91 speak=45 stay=45 stop=58 stuck=56 sure=-45 swallow=42 talk=76 tell=93 terribl=-57 the=-37 there=-51 think=59 tight=73 to=34 turn=89 wait=167 wake=80 want=106 way=11 we=-90 wet=40 with=-107 woke=47 wrong=-55 your=-47
NUMB 73 ADULT=73 ATE=60 I=85 NOT=-41 SUDDEN=30 but=51 down=60 i=85 it=58 like=73 on=56 sinc=22
PAIN 53 1=49 2=39 70=64 ATE=33 DRUG=-38 FEW=73 HE=-50 HEAD=46 PAIN=60 PAST=43 SELF=93 STRONG=37 SUDDEN=50 TENS=158 all=45 as=38 back=43 bad=37 band=52 been=-91 by=52 come=112 cuff=-32 down=33 feel=81 from=-125 go=93 her=31 himself=-31 in=-31 like=41 medicin=34 my=79 myself=143 on=30 over=84 pain=60 pill=-83 real=186 sinc=-79 so=44 under=90 when=-118 where=-74 with=60
PAPER -80 DIE=-58 I=-39 SUDDEN=-67 about=-300 alreadi=83 and=164 ask=-42 by=-92 for=-36 i=-58 in=-51 my=-32 need=-82 of=-32 on=108 say=-198 that=-49 the=-34 up=-88 with=-75 yet=-25
PAST 0 ATE=60 BOOK=-51 HE=-45 HEAD=-81 HOURS=106 NOT=-34 NUMB=65 PAST=-51 PREVENT=-58 SUDDEN=-37 TOOL=-37 WEAPON=-58 about=-114 ago=-60 asleep=65 at=-96 away=-136 back=-81 can=-60 checkup=-37 clot=64 do=-34 door=-37 down=60 her=-107 hour=102 it=71 month=-64 night=46 old=46 on=209 out=114 pain=-55 shot=-58 spring=-52 summer=-29 surgeri=64 the=42 then=-79 time=-153 to=-86 vacat=-72 want=-97 who=-53 your=-55
POISON 46 DIE=-95 NOT=-96 PAST=-116 POISON=30 SUDDEN=54 VOICE=45 alarm=39 and=53 by=36 cleaner=38 control=-82 for=67 from=46 go=78 i=51 in=73 is=-96 ivi=-35 last=-115 oak=-66 on=61 poison=45 splash=113 the=93
PREVENT -45 HOURS=-35 NOT=-105 SUDDEN=-93 WEAPON=-30 and=-73 at=-78 can=-45 do=-112 for=-37 in=-29 is=-133 my=78 next=-77 of=-46 order=-49 over=105 result=-44 schedul=-35 shot=-30 strip=-64 there=-19 up=51 you=82
PRIVATE 89 ATTACK=75 NOT=73 PAIN=75 for=74 hurt=75 is=73 like=59
REFILL -75 HE=-56 I=-87 a=59 has=-45 i=-58 me=-153 my=-48 on=-76 over=-37 the=-45 them=-31
SEIZE 130 10=-45 FEW=-45 HEAD=46 I=42 SUDDEN=-79 action=-51 at=65 back=46 for=252 free=-48 in=-65 me=42 on=88 with=49
SELF 83 in=57 when=-31
SICK 69 BLOOD=161 I=42 MILD=-156 NOT=-34 SUDDEN=61 SWELL=-156 blood=161 for=55 late=-48 look=56 me=42 on=-15 out=-216 rash=-156 sinc=61 up=49
STAFF -48 BOOK=-71 HE=-69 I=-49 NOT=-65 PAPER=-31 STRONG=94 SUDDEN=-72 WAKE=-62 about=-54 for=-87 get=-51 i=-58 is=-66 kim=-37 note=-34 patel=-58 school=-67 sign=-34 so=94 thank=114 there=83 to=50 told=-71 was=-60 what=-37 you=-23
STREET 46 FEVER=29 HE=28 I=45 LESSON=-54 and=38 awar=-54 fever=29 i=40 reflux=-36 school=-63
STRONG 16 FEAR=45 NUMB=56 STRONG=45 bad=54 better=-41 deep=30 do=-102 hard=56 he=35 headach=83 kind=-103 long=-84 my=-51 of=51 pain=63 sleepi=34 this=-35 tight=-34 weak=56
SUDDEN 39 BLOOD=115 BOOK=-34 COLOR=107 CUT=-83 DIE=59 EYE=136 FALL=125 FEAR=-75 I=38 MIND=119 NOT=46 NUMB=75 PAIN=166 PAST=42 SUDDEN=67 a=-95 about=29 after=-40 again=89 ago=59 apart=79 black=107 breakfast=69 call=-130 came=-66 can=53 collaps=65 do=25 drop=145 everi=32 everyth=36 eye=90 faint=108 fall=83 feel=-33 forget=44 found=-46 get=-105 go=95 got=-65 gush=94 had=151 have=53 he=35 her=46 here=126 i=43 if=59 it=103 jog=-45 keep=36 kind=29 late=-136 like=-32 lunch=150 now=109 on=-58 pleas=-75 say=75 see=47 send=84 side=41 sit=76 stare=44 swallow=27 take=-176 talk=38 tell=143 there=48 think=115 this=76 want=-28 went=44
SUGAR 68 38=128 78=85 FEW=52 HE=-69 I=-69 NOT=35 PREVENT=-93 SUDDEN=132 SUGAR=-47 TENS=160 TOOL=-33 is=35 just=132 me=-69 meter=-47 over=106 test=-93 that=-37 the=41
SWELL 50 NOT=-44 PAIN=35 all=40 my=53 noth=-64 off=94 on=-56 shut=39 up=36 what=96
TENS 45 15=-80 DRUG=108 HE=58 PAIN=26 SUDDEN=-39 TENS=-92 WOMB=76 and=35 buck=-41 day=-41 line=63 mapl=54 over=34 time=29 to=-53 tylenol=99 week=76
TOOL 27 ATE=-67 CUT=113 I=-79 NOT=-40 PAST=33 SUDDEN=143 TOOL=90 and=42 broke=70 do=-154 flew=42 i=-37 in=133 is=-61 last=33 on=59 out=86 stuck=44 that=21
TRUNK 62 ADULT=-81 ATE=98 ATTACK=37 DRUG=59 HEART=45 HEAT=46 HOURS=135 I=80 NOT=74 PAIN=118 STRONG=105 SWELL=135 attack=35 been=81 close=135 down=98 feel=209 go=94 goe=-52 guy=-81 hurt=69 i=80 medicin=-19 murmur=-59 of=-37 pain=229 pill=93 race=36 shock=46 skip=95 surgeri=-44 thank=-109 with=-47 x=-59
VOICE 35 a=-60 and=81 are=52 control=-82 in=131 ivi=-35 oak=-66 up=-59
WAKE 53 I=45 MIND=110 about=-96 and=43 around=43 but=60 for=-99 funni=69 gibberish=89 here=-82 him=61 i=37 it=49 like=42 my=52 on=77 out=65 over=-13 right=35 sinc=93 today=-74 up=40 with=-67
WEAPON 59 I=46 NOT=-45 SUDDEN=66 at=-61 do=-112 is=-77 my=94 over=105 there=-19 to=58 up=51 was=77 you=93
WOMB 21 BOOK=-72 DIE=24 FEW=72 MILD=-46 NOT=67 after=-40 and=61 are=79 can=-19 check=-46 control=-42 everi=111 feel=-52 hang=24 is=-87 just=-46 left=-86 me=85 my=-47 old=97 the=-94 with=-51
a 0 4=-43 ADULT=77 ATE=-57 ATTACK=-115 BELLY=44 BILL=-50 BLOOD=-67 BOOK=-85 BREATHE=-68 DIE=-38 DRUG=44 EYE=50 FALL=-55 FEVER=66 FEW=-15 GROUND=-83 HEAD=-27 HEART=168 HEIGHT=83 LOOK=-72 MILD=-75 NOT=-69 PAPER=-35 PAST=-63 PREVENT=-33 REFILL=-34 SEIZE=54 SICK=-80 STREET=36 TOOL=51 WEAPON=75 bag=68 baggi=37 balloon=45 bat=53 bill=-143 bit=-125 bladder=30 bleed=-79 blood=-68 board=113 bone=-43 bunch=57 car=83 check=66 checkup=-177 class=-96 coffe=50 cold=-118 compliment=-103 copi=-30 copperhead=95 cord=24 cough=-129 counselor=-49 coupl=-66 cup=52 curtain=58 dentist=-38 discount=-71 drop=-93 fair=39 famili=-69 fever=75 fib=36 fish=139 fit=232 follow=-57 fork=33 form=-30 fuss=39 gatorad=37 ghost=31 glass=40 grape=120 gun=159 guy=180 hand=46 handicap=-160 headach=42 hear=-39 heart=36 heavi=52 high=29 hole=47 hors=59 hot=110 hundr=60 joke=44 kidney=-64 knife=65 ladi=139 larg=37 letter=-77 line=75 list=-69 littl=-56 live=34 long=49 lot=55 machin=-162 man=157 mole=-43 morn=-38 mosquito=-46 mule=34 nail=82 new=-26 nice=-29 no=-32 note=-57 nurs=-42 pad=94 pain=-189 pair=-41 paper=-67 paramed=-96 patient=-176 payment=-32 pediatrician=-44 pen=-88 physic=-44 pictur=59 piec=73 pill=79 plan=169 program=-21 puls=236 raccoon=41 rag=51 rattler=27 rattlesnak=81 real=72 referr=72 refil=-41 rope=125 runni=-66 sale=-51 second=-58 seizur=195 shoot=-62 shot=-79 sign=-80 signatur=-33 sinus=-68 sip=41 snake=98 snore=123 social=-36 spider=-100 sport=-41 stent=146 stick=54 stiff=31 stop=-51 stroke=-129 sudden=50 sunburn=80 tack=38 tear=41 thing=35 thunderclap=42 towel=19 transplant=46 tree=163 vise=60 visit=-72 walker=-84 wart=-118 wasp=28 week=-57 well=-133 wet=47 wheelchair=-56 while=-89 whistl=43 white=60 whole=30 year=-56 you=-38
a1c -103 came=-51
abl 218 to=109
about -44 40=41 DIE=56 HE=-66 I=-46 TENS=67 WOMB=-34 a=-29 an=-51 birth=-34 drive=196 his=-66 it=-31 my=-46 that=-148 the=-58
accept -148
accid 99
accident 270 ATE=43 took=43
account -66 of=27
ach 50 and=59
acid 90 reflux=-36
acn -28
across -47
act 71 up=36
action -103 plan=-51
add -21
address -99
adhd -89
advanc -46
advic -23
after 21 5=-21 HOURS=-103 I=-54 he=106 hour=-103 me=-89 my=-53 that=187 the=34
afternoon -65
again -47 and=56
against -29
age -163
ago 16 I=40 i=40
aid -57 and=-86
air 133 HE=38 she=38
alarm 220 and=132 go=127
alcohol 18
alert -194
all 77 BLOOD=84 HE=59 I=73 MIND=101 SUDDEN=-24 SWELL=-56 around=-146 have=56 heal=-26 her=59 i=-60 in=40 of=66 over=43 red=45 slur=121 this=-56
allerg 51
allergi -41 WEAPON=40 are=-95 shot=40
almost 98 DIE=195 drown=195
alon -173
along 58 and=41
alreadi 174 I=104 and=-80 i=104
alright -69
alway 49
am 62 15=37 7=31 8=51 BLOOD=186 DIE=94 EYE=77 FALL=-80 FEAR=20 FEW=29 HE=31 LOOK=39 MILD=144 MIND=94 NOT=-139 NUMB=-55 PAIN=64 PAST=37 SICK=74 STRONG=162 TENS=95 WOMB=62 a=-37 about=239 all=-69 an=51 at=-123 bleed=179 blind=75 breath=39 bring=-27 cough=149 die=201 dizzi=53 drive=111 drown=-48 faint=80 fine=-91 from=-130 go=64 have=291 hoars=45 in=103 itch=73 just=-32 look=63 lost=-29 not=-92 onli=58 out=-110 outsid=-196 pass=64 pregnant=62 put=-93 return=-51 scare=24 see=59 shake=36 short=94 sit=91 so=162 soak=94 spit=32 stand=49 suppos=-82 the=-112 think=170 throw=180 tri=-64 up=113 watch=47 with=-63 write=-67
ambul 206 and=-58
ammonia 31
an 62 ALLERGY=54 BILL=-52 CALL=99 HOURS=37 MILD=-88 PAPER=-36 PREVENT=-47 PRIVATE=39 SUDDEN=41 accid=153 ambul=290 earach=-56 ekg=-50 eleph=103 email=-36 emerg=-38 erect=39 hour=41 interpret=-30 invoic=-52
and 65 1=60 2=182 3=53 80=48 ANIMAL=59 ATE=103 BLOOD=-36 BODY=101 BOOK=-33 BREATHE=-17 COLOR=73 CUT=-28 EYE=105 FALL=44 FEVER=85 FEW=55 HE=32 HEAD=93 I=37 LESSON=-33 LOOK=72 MILD=85 NOT=35 NUMB=81 STREET=-88 STRONG=43 SUDDEN=30 SWELL=67 TENS=-23 TRUNK=-27 bit=59 blue=35 clammi=43 cold=124 confus=54 could=79 crack=-88 do=84 doe=88 everyth=47 eye=40 feel=28 fell=43 got=-97 gray=49 half=146 has=77 he=33 her=32 hit=49 hot=32 i=32 it=45 lean=79 limp=51 look=-24 lost=-34 my=54 need=-68 no=129 nobodi=-223 not=112 noth=67 now=31 numb=78 off=-53 out=105 over=75 see=125 she=33 sinc=21 smell=137 so=43 some=60 stagger=40 sweati=63 the=59 then=54 there=53 they=-69 this=129 throat=-33 throw=67 today=40 told=103 took=127 want=-131 we=-38 went=11 were=143 white=110 will=33 you=-78 your=109
ani -34 sens=98
ankl -29 a=-75
anoth -56 1=-100 FEW=-100
answer 79
ant 34
antibiot 54 I=-105
antidepress 119
antifreez 180
anxieti -58
anymor 304 I=88 i=88
anyon -67
anyth 0 I=-163 after=-21 i=-185 tomorrow=46
anyway -146 I=-62 i=-62
apart 157
app -122
appendix -25 out=-31
appli -35
appoint -107 to=-35 tomorrow=-164 with=-47
are 23 2=79 BOOK=-56 COLOR=107 DIE=-28 FEVER=53 FEW=79 HE=-92 HEAT=53 HOURS=-56 LESSON=101 MIND=59 NOT=57 NUMB=37 WAKE=-56 a=-33 act=-56 all=-110 blow=68 blue=100 break=-114 burn=53 come=265 dizzi=36 gone=47 gray=41 hard=36 in=74 kill=-28 not=56 numb=56 open=-56 show=101 sing=45 sunk=36 swell=52 tell=52 they=-92 you=-62 your=-31
arm 96 ATTACK=55 CUT=35 NOT=93 NUMB=28 PAIN=91 from=94 gone=22 got=25 hurt=55 is=111 that=-30
armi -22
around 38 1=-146 FEW=-223 I=84 but=43 my=84
as 0 big=58 my=-46 of=36
ask 0 I=83 about=-112 becaus=158 the=75
asleep 41
aspirin -183
assist -86 DESPAIR=-60 live=-60
at 17 2=20 6=-51 FEW=45 HE=69 I=51 PAST=54 all=22 by=-48 christma=-81 colleg=54 her=83 home=69 it=-144 my=88 night=-96 onc=97 school=-102 the=51 work=-36 your=-74
ate 104 HE=65 I=78 my=78 some=108
athlet -147 BODY=-107 foot=-107
attack 0 FEW=-37 STRONG=-74 so=-74
attorney -60
auger 93
august -100
aunt -174
author -57 has=-45
avail -127
aw 78
awak 35
awar -108 LESSON=-54
away -65 when=144
babi 81 ANIMAL=-58 BOOK=57 HE=-65 I=42 NOT=68 WAKE=58 come=74 due=-109 got=-156 had=78 has=86 he=-99 move=58 no=94 on=121 stop=55 was=110
back 8 I=106 NOT=-46 TOOL=-37 about=-114 and=73 been=-42 door=-37 i=106 of=68 on=209 pain=-55 to=-116
backward 110
bad 91 HE=100 he=44 headach=54 she=75
bag 57
baggi 75
balanc -21
baler 186
ball 49 NOT=39 is=39
balloon 184
banana -184
band 105 around=52
bandag -41
bar -32
bare 156 BREATHE=78 WAKE=31 breath=78
bark -48
barn 249 and=125
basebal 56
basketbal 114
bat 107 was=77
bath 63
bathroom 41 GROUND=101 HOURS=101 and=44 floor=101 with=63
bathtub 129
batteri 50 DIE=-95
bb 62
be 27 10=-124 FEW=-124 a=-161 better=82 here=36 in=-29 seen=-23
beat 182 up=87
becaus 189 I=139 i=158
bed 0 and=81
bedroom 48
bee 59 ANIMAL=-35 PAIN=-35 and=82 sting=-35
been 72 ATE=44 ATTACK=225 BLOOD=57 CUT=158 LOOK=-87 PAIN=37 STRONG=36 a=-113 ach=66 an=161 bad=36 bleed=45 cut=91 go=21 have=-45 hold=36 on=-118 run=-127 save=80 seizur=-48 sore=-79 stab=67 stiff=-99 take=52 there=-109 under=-55 vomit=117
beep 327
beer 62
befor -81 HE=-119 it=120 vacat=-72
behind -52
belli 76 NOT=73 PAIN=46 SWELL=50 hard=122 pain=84
below 196
belt 141
benadryl 120
bend 85
bender 15
bent 139 the=83
best -81 ADULT=47 friend=47
better 13 and=82 off=297
between 133 I=46 my=46
big 91 as=58
bike 140 and=70
bill -145 for=-60
biopsi -34
birth -30 control=-42
birthday -30
bit 45 I=114 by=80 me=172 my=65 of=-129
bite -87
black 53 and=45 out=76
blade 195
blanket -129
bleach 155
bleed 158 BILL=-68 I=-48 LESSON=-51 TRUNK=-129 for=45 from=25 heart=-129 money=-68 out=196 through=67 train=-51
blew 196 up=89
blind 267 in=85
blister 113 all=40
block -97
blood 41 BLOOD=60 I=49 PREVENT=-47 SUDDEN=106 SUGAR=-35 come=154 draw=-58 drive=-176 everywher=37 from=38 i=49 sinc=106 squirt=51 sugar=-39 type=-46 work=-113
blotchi 24
blow 136 up=68
blue 112 cross=-40
board 226
bodi 174
bomb 409
bone 154 TOOL=43 stick=43
book -51 I=-33 someth=64
boom 4
boot 46
both 107 EYE=37 I=21 eye=37 my=21
bottl 100 of=45
bottom 21 like=63
bowl 77
box -45
boy 65 ATE=45 CUT=68 HEAD=30 PRIVATE=34 got=-73 in=43
boyfriend 91 SUDDEN=25 just=25
break 111 I=-50 my=-50 up=-63
breakfast 87
breast -24
breastbon 57
breath 125 HE=-125 STRONG=39 TENS=31 and=76 away=-103 fine=-89 for=43 it=-134 real=47 through=90
breed 124
bridg 102
bright 69 BLOOD=52 red=52
bring -98 HE=60 I=-89 it=-85 my=-89
broke 0 I=-99 and=46 her=53
brother 129 HE=55 NOT=66 STREET=134 has=-81 he=55 is=66 overdos=134
bruis 45 everywher=29
buck -81
buddi 57
build 72
bulg 115
bull 211 got=106
bullet -16
bump 89
bunch 103 of=56
burn 17 I=31 a=-55 by=52 like=37 my=31 on=-36 the=45 up=49
bus 91
busi 45
bust 380 and=64
but 67 HE=54 I=79 NOT=-49 he=47 i=109 it=36 noth=35 she=64 the=-102
button -30 POISON=101 and=-103 batteri=101
buy -143
by 14 HEAT=52 I=124 SELF=136 a=68 my=38 myself=136
c 51 section=49
cabinet 145
calf 25
call -17 911=61 CALL=61 HEAD=52 HUNDREDS=61 I=-107 about=-72 an=510 and=27 back=52 but=87 for=132 i=-38 if=44 in=-95 me=-123 my=110 on=32 the=50 to=-61 you=145
caller -57
came 66 ATE=53 down=53 in=-167 on=93 out=84 to=142
camp -68
can 0 ADULT=-91 EYE=175 HE=-272 I=-54 LESSON=-38 NOT=43 WAKE=-38 he=-196 i=-46 my=-155 not=44 see=175 somebodi=-91 the=-50 walk=-38 we=-90
cancel -42 I=-57 my=-57
candi 22
cap -245
car 93 HE=43 SICK=28 on=63 run=28 she=43
carbon 4
card -70
cardiac -29
cardiologist -69
care 0 of=21
carri -101
case -113
cash -51
cast -12 come=-42 off=-87
cat -51 ATE=-57
catch 34 I=218 my=218
cath 56
caught 166 HEAT=65 fire=65 in=98
caus 136
cell 63
cement 74 dust=37
center -39
certif -197
chainsaw 121
chair 191
chang -55
charcoal 119
charg -58
chart -38
check -150 HE=-48 NOT=-34 and=66 is=-34 on=95
checkup -172
cheek 155
chemic 341
chemo 135 and=93
chess 106 PAIN=53 pain=64
chest 126 ATTACK=54 I=61 NOT=27 PAIN=150 SUDDEN=81 and=37 feel=144 hurt=69 i=61 is=29 pain=229 x=-59
chew -71
chicken 47
childbirth -169
chill 74 and=35
chip 30 in=75
choke 53 HE=70 I=-28 he=70 me=-28 on=66 up=-112
cholesterol -159 DRUG=-150 MILD=-42 check=-42 pill=-150
christma -163
church 70
cigarett 50
claim -19
clammi 61
class -91 NOT=-31 is=-31 on=-142
classroom 59
clean 33 the=64
cleaner 72
clear -155 SUDDEN=-99 stuff=28
clearanc -102
click -200 when=-33
client 80
clinic -59 I=-51 i=-51
close 0 I=-43 i=-43 up=77
closet 64
clot 63 as=58
clutch 188 HE=94
code -72
coffe 73 GROUND=100 ground=100
coke 120 and=60
cold 53 and=44
collaps 267
colleg -50 want=-97
color 109
come 23 SUDDEN=141 at=-43 earli=-13 from=52 in=-155 like=41 out=145 right=71 through=154 to=56
compani -62 need=-33
complain -57 but=50
complet 117
compliment -206
compress 258
concuss -29
confirm -99 for=-98
confus 24 and=40
constip -265 a=-73
contact 12 and=60
contract 219 and=58 are=79 everi=111
control -63 I=67 i=-63
convuls 133
cook 198
cooki 22
copay -96
copd 43
copi -56 of=-32
copperhead 190
cord 110 DIE=24 hang=24
corner 37
cotton 72
couch 66
cough 91 up=160
could -22 ADULT=-181 NOT=94 not=94 somebodi=-64 someon=-117 you=-29
counsel -161
counselor -97 for=-49
count 55
counter 96
counti -80
coupl -131
coupon -131
court -38
cousin 314
cover 0 in=20 the=-39
covid 53
cowork 123
cpap -87
cpr 289 LESSON=-102 class=-102 on=105
crack -84
cramp 51
crash 116
crazi 40 and=-20
cream -80
credit -45
crew 52
cri 60 NOT=40
crib 231
crisi -77
crook 95 and=42
cross -57
croup 68 and=34
crow 68
crush 199
cuff -64
cup 103
curtain 126 came=58
cut 52 HE=152 I=139 STRONG=30 and=91 her=124 me=187 my=98 off=-175 on=-151 so=30 the=54
dad 129 ATTACK=137 FALL=120 NOT=54 PAIN=137 had=-76 is=36 was=133
daddi 170
dandruff -345
dark -35
date -234
daughter 0 ATE=-74 FALL=109 HEAD=233 LOOK=91 been=91 fell=109 got=-227 has=-256 her=-79
day -19 HE=21 NOT=-126 PAST=45 SUDDEN=66 after=49 ago=72 befor=-66 is=-53 it=66 left=-94 of=-78 old=77 she=57
daycar -102
daylight -27
dead -69 ADULT=73 on=51
death -164 PAPER=-34 certif=-34 of=-46
deck 226
deduct -99
deep 146 I=30 i=30
deer 72
defibril 125
deliv 44
dementia 130
deni -85
dental -120
depart -53
depress 32
desk -116
detector -72
develop -49
devil 32
diabet -46
dial -218 9=-119 FEW=-119
dialysi 83
diaper 0 MILD=-156 SUDDEN=66 SWELL=-156 in=21 rash=-156 sinc=66
did -24 NOT=-62 not=-62 that=63
die 181 PAST=-78 and=-72 in=-111 last=-78 laugh=-167 of=-179 to=-178
diet -256
dietitian -163
differ -43 this=-30
digoxin 1
direct -46
disabl -60
discharg 54 paper=64
discount -141
disord -52
dispatch -77
dive -26 and=35
dizzi 85 and=84
dmv -46
do -19 NOT=32 a=-85 anyth=55 cpr=579 good=-46 it=173 my=-126 not=30 we=168 yall=-28 you=-33
doctor -37 I=-31 PAPER=-29 for=-105 i=-31 kim=-37 note=-34 said=-52 to=102 want=-61 was=-96
doe 0 NOT=41 not=41 that=-54 the=-47
dog 47 ANIMAL=8 CUT=76 NOT=-45 and=86 ate=-58 bit=50 is=-45 tore=53
doll 103
dollar -191
donat -131 BLOOD=-65 blood=-65
done 74
donor -69
doom 71
door -153 and=126 do=-108
dose -111
dot -24 BOOK=-52 physic=-52 that=40
doubl 57 and=-43 over=84
dove 61
down 57 and=63 for=-87 i=-52 in=40 my=69 over=58 there=70
dr -53 patel=-58
drain 82 POISON=38 cleaner=38
drank 154 POISON=84 antifreez=53 bleach=48 some=36 someth=132
draw -55 NOT=-45
dri -85 and=-68 as=48
drink 18 and=45 the=93 water=-97
drive -59 I=138 an=-89 me=-39 my=170 to=75
driver -61
driveway 108
drool 83 and=54
droop 144 on=38
drop 32 HE=63 and=116 in=171 it=-59 off=-132 the=99
drown 247 in=-48
drowsi 35
drug 22
drugstor -128
drunk 45
due -57 for=-103 in=-50 next=16
dunn 24
duski 93
dust 74
duti -123
ear -100 HEAD=-33 SUDDEN=-34 feel=-49 nose=-33 sinc=-34 tube=-42
earach -111
earli -47
earlier -68
earliest 23
eat -55 PAST=-46 SUDDEN=56 befor=-46
eaten 10
edibl 20
either 72
ekg -50
el 251
elbow -106
electr 31
eleph 206 NOT=28 is=28 on=75
elev -84
eliqui 115
els -77
em 177
email -72 with=-36
embarrass 96
emerg -54 I=92 contact=-46 exit=-51 i=-55 on=-54
empti 213
emt -49
end 105 and=35 it=36
english -24 NOT=41 is=41
epi 35
epilepsi -118 and=-59
epilept 56 and=28
epipen 129 and=142 on=44
er -81
erect 166 for=74
estat -68
even 75 when=69
ever 120
everi 91 20=94 BREATHE=54 FEW=182 PAST=-108 TENS=98 breath=54
everybodi 0 be=72 say=-115 would=28
everyth 108 look=55
everywher 108 and=29
ex 45 ADULT=-65 NOT=229 husband=-65 is=229
exam -100 room=-28
excus -198 I=-62
exercis -32
exit -101
expect -189 and=-57
expir -79
explod 364
eye 75 STAFF=-88 SWELL=39 are=37 at=37 can=-36 doctor=-88 exam=-51 for=85 is=27 it=-38 with=133
eyebal 242
face 113 ATE=45 NOT=47 and=45 down=45 is=49
fade 84
failur -34
faint 119 and=36
fair 30
fall 0 ATE=60 BOOK=-36 NOT=-40 NUMB=65 asleep=65 can=-40 down=60
famili -159 PAST=-62 histori=-62
far -142
fast 18
father -63 HE=61 he=61
fax -49 I=-32 my=-37
fbi 45
fed 143 the=72
fee -119
feed 93 tube=43
feel 81 MIND=67 PAIN=148 between=55 faint=71 fine=-133 it=47 like=42 plug=-49 the=61 tight=152
feet 32 and=33
fell 134 and=19 off=65 on=129 over=158 through=89
fella 118
felt 168 the=47
fenc 65
fentanyl 97
fever 84 and=47 of=52
fib 72
field 77
fifteenth -78
fifth -104
fight 70
figur 137
file -96
fill -30 out=-48 the=42 up=74
film -68
find -22 I=-36 a=112 my=-36 the=-199
fine -121 I=-90 but=-89 i=-90
finger 207 froze=28 gone=135 say=51 with=78
fingernail 156 are=39
finish 265
fire 36
first -45 BOOK=-80 aid=-106 appoint=-75 visit=-78
fish 210 TOOL=110 and=79
fist 116
fistula 110
fit 86 I=42 me=42
fix -21 it=-61 to=51
flat 167 and=33
flew 85 in=42
fli -114
flip 33
floater 60
floor 122 NOT=-31 SUDDEN=32 is=-31 sinc=32
flop 115
floppi 307
flu -60 PREVENT=-43 WEAPON=-48 shot=-48
fluid 229
flutter 121
flyer -115 at=-36 for=-63
fmla -48
foam 59 at=65
folk -22
follow -107 up=-59
food -49
foot 82 and=-60 clean=92 gone=42 turn=102
footbal 11 and=-29 practic=37
for -31 3=36 4=-71 6=73 ADULT=-35 BREATHE=65 HE=-78 I=-40 PAST=-50 POISON=-63 SEIZE=-64 STAFF=-67 SUDDEN=160 VOICE=-63 an=71 half=130 her=-98 his=-46 i=85 like=117 my=-45 new=-105 nurs=-67 our=-83 pneumonia=-34 poison=-63 somebodi=-35 that=-146 this=34 those=-113 tonight=140 year=-58 your=-58
forehead -68
forget -164 to=36
forgot 50 HE=57 I=-38 my=-38
fork 111 in=33
form -88 NOT=-28 about=-30 ask=-42 is=-28
forward 178 and=79
found 0 HE=96 I=44 her=96 my=44
free -115 PREVENT=-77
freezer -160
friday -84
fridg 311
friend 43 HE=60 NOT=102 he=60 not=102
from -38 HE=59 I=-57 PAST=-41 STREET=-48 his=38 last=-36 my=-60 quest=-21 this=-54 type=-113 when=-43 work=83
front 43 of=239
froze 56
frozen 184
fruit 12
fryer 85
full 64 of=37
funer -67
funni 71 I=69 i=69
furnac -14
fuss 77
gag 137 and=69
garag 36 with=91
gas 103 and=90
gasp 239
gatorad 74 DRUG=37 bottl=37
gave 69 HE=77 I=-42 WOMB=81 birth=81 her=47 him=80 me=-56
generat 99
get 0 BILL=-108 BREATHE=117 MIND=40 NOT=44 TENS=-160 air=117 an=78 ani=157 bill=-108 hard=44 her=38 his=-33 in=-108 into=-140 it=38 more=-36 on=-29 out=-131 the=30 this=193 through=-75 up=32
ghost 61
gibberish 179
girl 84
girlfriend 186
give -79 HE=-84 it=-30
glass 27 TOOL=90 and=39 in=75 on=40
go 64 ATE=105 HE=69 HEAD=-131 I=47 PAST=-131 STRONG=91 a=80 away=103 back=-131 crazi=91 down=105 from=46 he=69 home=115 in=181 off=61 on=-29 through=37 to=65
god 181
goe -29 out=-52
gold -74
gone 117 COLOR=80 I=101 NUMB=80 and=31 dark=57 i=101 numb=63 through=-92 weak=40 white=41
good -90 i=-46
goodby 33 and=71
goofi 68
goopi -179
got 86 2=-86 ANIMAL=52 ATE=66 ATTACK=62 BILL=-23 COLOR=86 FALL=86 FEVER=77 FEW=-86 HE=58 HEAT=198 I=39 NOT=133 PAIN=139 PREVENT=75 SICK=397 SWELL=40 VOICE=-66 WEAPON=75 athlet=-107 bit=80 bruis=29 burn=95 caught=98 chill=55 croup=34 cut=-288 dandruff=-172 headach=71 hemophilia=53 her=113 him=55 hit=95 hold=71 in=108 into=77 it=39 kick=60 knock=116 me=73 no=62 out=-44 pink=-43 poison=-66 purpl=86 scald=45 shock=63 shot=75 stab=235 the=91 this=33 up=44
grab 112 at=83
grade -102
granddaught 149
grandma 133 TRUNK=98 heart=98
grandmoth 182
grandpa 43
grandson 39 ATE=204
granni 107
grape 199
grapefruit -108
gray 98
greas 104
great -160
green 280
grief -161
grill 128 HEAT=64 blew=64
grind 93
groin 74
ground 199
group -65
grove 24
grown -33
grunt 139
guess -23 i=32
gum 58
gun 124 and=28
gurgl 15
gush 188
gut 182
guy 0 BOOK=-82 HOURS=-82 WAKE=-82 got=-53 have=-114 on=37 open=-82
gym 64
ha -141 NOT=-55
had 38 1=-63 2=162 4=50 FEW=52 HE=44 PAST=113 SEIZE=-97 his=44 it=58 seizur=-97 this=-53 to=81
hair -40
half 145 I=79 an=130 my=79 of=91
hand 83 I=98 NOT=78 and=21 gone=31 got=116 in=86 is=35 it=144
handicap -228 placard=-158
handlebar 98
handout -80
hang 111 ATE=42 HE=124 SELF=124 down=42 on=-61 out=24 up=104
happen 69 and=32 if=129
happi -50
hard 57 WAKE=33 and=43 as=74 talk=53 to=28
has 29 I=-101 NOT=68 SEIZE=-59 a=76 asthma=35 epilepsi=-59 gone=74 lice=-56 my=-101 not=71 sickl=44 the=-85 to=13
have 27 1=-94 FEW=-94 NOT=38 STAFF=-63 TRUNK=-99 WOMB=58 a=36 an=-8 ani=-134 anyth=40 chest=-69 contract=58 got=38 headach=56 it=27 never=37 no=53 someth=64 that=-61 this=-21 troubl=83
hay -129
he 111 10=100 6=48 8=40 ATE=91 ATTACK=129 BLOOD=77 BREATHE=71 COLOR=49 DIE=278 FALL=70 FEVER=49 FEW=55 HEIGHT=44 LOOK=42 MILD=50 MIND=34 NOT=33 PREVENT=115 REFILL=59 SEIZE=32 SICK=31 STREET=196 STRONG=45 SUDDEN=38 TENS=-39 WAKE=59 WEAPON=115 ask=135 ate=149 been=84 bleed=77 blue=51 breath=40 choke=200 cough=72 cri=40 doe=12 drink=93 fell=35 fine=-38 foam=32 get=41 go=201 gone=100 got=75 grab=81 gray=86 have=157 hot=59 in=67 kinda=40 lie=-45 look=123 make=64 need=-77 never=64 not=40 onli=37 out=54 overdos=196 pass=-34 puke=120 put=48 right=126 say=-41 sent=59 shot=115 sit=56 sleep=99 so=45 stand=60 stiff=190 still=27 stop=91 swallow=150 swing=44 take=42 talk=69 told=-77 took=52 want=105 was=51 went=85 wet=-100 wheez=28 white=31 will=64
head 112 HEART=29 I=39 PAIN=24 against=-92 and=39 by=71 feel=30 pound=29 up=-27
headach 150 and=34 of=213
heal -202
health 0 STAFF=-55 aid=31
healthi -62
hear -87 PREVENT=-173 VOICE=100 test=-173 that=49 voic=100 you=-98
heard -35
heart 0 ATTACK=30 DRUG=59 HEART=46 NOT=302 STAFF=-31 and=-67 attack=35 been=27 go=94 goe=-52 medicin=-19 murmur=-59 of=-37 pill=93 race=36 skip=95 surgeri=-44 thank=-109 to=-47 with=-47
heartburn -133
heat 160
heater -206
heatstrok 365
heavi 172
hell 74
helmet 57
help 89 my=111 with=-122
hemophilia 107 and=53
hepat -86 PREVENT=-43
her 72 ADULT=-28 BODY=74 DRUG=58 EYE=52 FEVER=46 HEAD=46 PAST=46 PREVENT=-77 SUGAR=150 TRUNK=72 WEAPON=-77 and=57 antidepress=59 arm=36 back=46 chest=46 eye=52 finger=51 fingernail=39 head=30 heart=45 in=133 mouth=31 neck=49 shot=-77 smile=47 the=47 throat=83 up=107 whole=54 wrist=124
here 55 SUDDEN=71 and=106 in=105 on=33 who=91 with=28
hernia 64
herself 150
hey 4
hi -35
hide 15
high 25 FEVER=29 and=52 fever=29 school=-63
him 64 PAST=-48 and=29 the=94 to=47 up=71
himself 23 in=57 when=-31
hip 11 CUT=26 I=53 i=53
hire -162
his 66 2=-46 ADULT=63 ALLERGY=-35 ATE=-45 BOOK=-76 CHILD=71 DRUG=50 EYE=66 FEW=-105 HEAD=50 HEART=62 HEIGHT=114 PAST=39 PREVENT=-39 PRIVATE=44 SEIZE=-30 TRUNK=62 WEAPON=-39 ankl=-110 appoint=-33 arm=42 back=76 bike=42 bottom=32 chest=49 ear=59 eye=38 foot=41 hand=62 heart=216 left=89 med=69 mouth=68 name=-93 neck=117 physic=-43 pupil=40 rib=79 room=126 seizur=-30 shot=-39 speech=121 toe=41
histori -200 of=-48
hit 56 by=60 in=94
hive 144
hmm -103
hoars 93
hold -43 I=-60 STRONG=-84 a=51 my=-92 of=71 on=-87 so=-84 the=88 your=-132
hole 53 in=28
holler 134
holter -108
home 75 SUDDEN=59 and=66
homework -81
honest -8
honey 72
hors -39 SUDDEN=-31
hospic 37
hospit -41 I=66 i=66
hot 50 ANIMAL=56 HEIGHT=110 and=50 car=110 dog=56
hour 0 PAST=65 SUDDEN=65 ago=65 and=39
hous 137 ATE=82 HEAT=71 down=82
how -40 far=-69 long=45 mani=-46 to=96
hpv -44
hsa -57
huf 67
huge 167
human -40
hundr 90 DESPAIR=88 and=54 point=88
hunt 72
hurri 86
hurt 59 HE=31 I=65 STRONG=42 SUDDEN=30 and=34 bad=37 like=43 my=102 so=44 when=-87
husband 95 ATTACK=135 BODY=354 DIE=-111 DRUG=40 FALL=121 HE=-101 MIND=75 PAST=75 PREVENT=-43 SICK=222 SUDDEN=73 SUGAR=40 TRUNK=-179 WEAPON=-43 die=-111 fell=89 got=383 have=99 he=-101 heart=-179 hit=32 pass=75 shot=-43
i 0 ATE=36 ATTACK=-41 BOOK=-33 DIE=90 EYE=-36 HEIGHT=100 HOURS=-103 MILD=48 NOT=46 PAST=43 SUGAR=33 WOMB=124 about=-84 accident=43 almost=-106 am=32 ask=-28 been=59 bring=-36 buy=-48 can=45 come=-66 confirm=-70 cough=48 could=63 cut=73 do=55 drank=36 drink=-97 drive=-129 eat=-46 ever=-62 figur=68 found=77 gave=82 get=-29 go=-54 got=41 hit=-96 hurt=26 kill=-38 kinda=65 know=212 left=-50 lift=65 like=-51 live=-37 lost=-57 love=60 meant=-57 miss=-49 move=-23 never=-83 onli=-36 paid=-80 park=-103 push=29 put=-82 quit=-30 ran=57 read=33 see=-36 send=-50 shoot=-77 slice=61 split=-34 stand=68 start=37 step=100 still=-115 switch=-29 take=-44 think=37 took=74 tri=37 twist=-75 use=42 wait=-68 walk=32 went=37 wet=31 will=247 woke=49 wonder=-43 wrote=104
ibuprofen 0 and=60
ice 100
if -26 it=-64 my=-110 the=69 there=-95 you=88
immun -53
in 33 1=105 10=-188 2=-61 20=-177 4=-30 ADULT=98 FEW=-31 HE=65 I=71 NOT=-55 PAPER=-48 TENS=-104 WOMB=163 a=68 an=-161 and=61 august=-50 befor=-72 between=55 both=46 case=-56 front=146 her=72 here=74 his=65 it=25 januari=-43 june=-86 labor=163 last=132 march=-111 may=-78 my=70 next=-30 paperwork=-48 that=-80 the=34 there=-113 third=-51 today=-285 with=-189 your=47
incis 146
indigest 17
infant 65
infect -3 and=30
ingrown -249
inhal -95 NOT=59 is=59
injuri 26
inr -92
insid 108
instead 29 of=32
instruct -42
insulin 113
insur -33 compani=-80
interpret -61 for=-30
interst 6
interview -108
into 84 ADULT=76 a=200 grandma=76 the=-17
invoic -151
iron 50 DRUG=51 pill=51
is 0 32=40 34=75 ATTACK=-54 BLOOD=25 BREATHE=-37 CUT=63 DIE=-40 FALL=77 FEAR=-55 FEW=29 HE=-117 MIND=-66 NUMB=79 PAST=60 SEIZE=-113 STAFF=-46 STRONG=67 SWELL=49 TENS=112 WAKE=18 act=36 bent=83 blue=34 bulg=58 choke=-83 close=37 doctor=-63 droop=63 embarrass=39 hang=42 have=18 it=-56 kill=-42 like=49 numb=79 out=101 outsid=138 red=40 sit=28 stuck=56 there=-62 tight=73 turn=89 way=11 wrong=-55 your=-47
it 28 ATTACK=57 DIE=-86 FEVER=-116 HE=44 HEAD=95 NOT=30 PAIN=30 POISON=55 SICK=-34 a=-67 about=-23 all=74 an=112 and=38 at=-49 back=95 be=57 been=-41 beep=163 but=28 by=-75 come=87 deep=91 doe=29 explod=30 feel=50 for=-89 from=40 get=93 goe=35 gone=57 got=89 he=70 hurt=63 in=31 is=72 kill=-86 kinda=-82 like=90 look=-39 normal=-42 not=48 okay=-100 on=-106 onli=-37 out=42 pump=106 quick=39 run=-81 say=-54 so=-49 spray=55 spread=21 start=89 still=47 take=155 there=43 this=-45 time=-87 to=-45 today=-56 was=28 when=254 will=41
itch -89 all=73 and=31
itchi -95
ivi -70
jack 75 FALL=38 slip=38
jacket 100
jam -170
januari -87
jaw 91 lock=100
jelli 53
jerk 59
job -52 want=-56
jog -89
join 46
joint 99
joke -90
juic -66
jump 236
june -139 and=-72
juri -123 duti=-62
just 31 ATE=27 DIE=-112 FALL=126 MIND=53 NOT=91 PAST=60 SUDDEN=31 a=-116 call=-130 came=-66 collaps=65 do=37 drop=162 faint=30 found=-46 had=151 in=-45 keep=36 like=-45 say=132 sit=44 stare=44 wait=111 want=-28 went=44
keel 72 over=36
keep 49 COLOR=107 FALL=124 MIND=155 PAST=83 black=107 drop=42 fall=83 forget=44 get=-35 go=105 send=-82 take=-176 the=-103 think=115 turn=46
kept 64
keton 129
kick 172 in=71
kid 48 ATE=63 ATTACK=79 FALL=42 I=-47 PREVENT=-26 WEAPON=-26 and=79 are=110 do=-112 drank=48 found=42 got=-37 has=-84 i=-47 in=59 shot=-26 swallow=46
kidney 0 stone=-29
kill 0 SELF=112 for=-61 myself=143
kim -73
kind 9 I=45 i=45
kinda 68 PAIN=-38
kindergarten -69
kit -71
kitten -52
knee -28 PAIN=-62 been=-60
knife 111
knock 74 out=27
know -48 HE=68 I=86 about=-50 how=180 i=58 if=-30 what=39 where=121 who=119
la -116 la=-58
lab 0 HOURS=-35
labor 0 and=157
ladder 46
ladi 150 STAFF=-68 at=146 doctor=-68 in=207 said=-99
lake 64 for=85
lamp 90
lancet -95
land 52
lap 45
larg 95
last -22 HOURS=106 PAST=-41 SUDDEN=102 hour=102 month=-64 night=46 spring=-52 summer=-29 time=-153
late -198 BILL=-76 fee=-76
later -217
laugh 138 at=-167
lawn 102
lawyer -91
lay 64
lead -75
leak -114
lean 132 forward=79
leav -36 a=-64
left 22 BODY=84 I=-144 a=163 and=36 arm=83 hand=168 in=70 my=-165 or=-113
leg 127 I=46 NOT=21 are=29 went=82 will=21 with=83
lemon 13
len 64
lesson -63
let 0 I=-35 me=-35 up=91
letter 0 say=-179 to=-51
librari -57
lice -112
licens -202
lie 28
life 23 and=-79
lifeguard 35
lift 107
light 54 ATTACK=31 PAIN=31 hurt=31
lighter 38
lighthead 64
lightn 89 ATTACK=45 FALL=45 hit=45
like 41 10=88 20=20 30=99 6=69 ADULT=61 CUT=31 FEW=71 HE=52 PAIN=-142 POISON=65 SUDDEN=41 SWELL=47 TENS=74 an=-27 balloon=47 coffe=100 he=180 hell=37 my=-91 she=-87 somebodi=83 someth=32 the=59 this=47 wax=36 wood=51
limp 61
line 28 and=63 are=-34 drive=75 up=149
link -67 NOT=-34 is=-34
lip 116 NOT=30 are=77 is=30
liquid -110
list -48
listen 73
littl 19 CHILD=53 COLOR=28 PAST=-75 boy=58 girl=78 last=-75 round=46 while=71
live 79 TOOL=88 wire=88
liver 219 troubl=43
lobbi 35
lock 0 HE=57 SELF=57 himself=57 in=58 up=45
log -226 in=-122
long 75 I=-52 NOT=117 i=-52
look 33 ATE=113 STRONG=63 differ=-30 down=113 for=-64 good=-24 like=58
lose -28
loss -171 I=-85 i=-85
lost -82 I=-43 i=-29 the=-73
lot 97 better=-41 of=51
love 68
low -62 on=-35
lower -50
lump 56
lunch 53
lung 21
maam 151
machin -41 SUDDEN=143
mad -69
made -65 a=123
magnet 195
mail -29
mailbox 96
mailman -58
main -59 street=-29
make 25 a=48 an=25 ani=98 it=-88 sure=-43 that=64 the=-72
mama 62 HE=31 she=31
mammogram -146 NOT=-73 is=-73
man 172 in=31
mangl 26
mani 27 DRUG=189
manur 255 pit=127
mapl 131
marbl 59
march -228
mark 61 on=31
maroon 130
marri -178
mask -49
may -99 and=-78
me 0 3=41 ATE=59 DESPAIR=69 FEAR=221 FEW=41 HE=151 HEAD=-42 HOURS=284 SUDDEN=119 a=-57 an=51 and=71 back=-42 by=38 call=47 catch=-82 down=59 find=-151 from=-54 goodby=69 he=85 i=44 if=-141 in=47 leav=159 log=-110 my=-68 off=-75 pleas=221 she=171 what=66 when=-46 with=-45
mean 0 I=-55 my=-76 the=-25
meant -114 to=-57
measl -50
med 51
medic -29 NOT=-46
medicar -38
medicin -30 REFILL=-43 and=40 refil=-26
melt 118
menu -210
messag -119
met -71
metal 109 flew=42
meter 141 SUDDEN=132 just=132
methadon 85
middl 55
midwif 26
might -95 be=-48
migrain -92
mile 98
milk -42
mill -81 street=-41
mind -48 I=-55 i=-55
mine -28 expir=-66
minut 57 I=111 PAST=30 SUDDEN=68 ago=30 apart=79 i=111 late=-136 now=59
miss 48 I=-45 my=-87 your=-38
mistak -43 and=-61
mix 45
moan 37
mode -49
mole -107
mom 23 MIND=-98 NOT=212 can=157 got=30 want=-40
mommi -78 said=85
monday 0 and=141
money -136
monitor -78
monkey 48
monoxid 4 alarm=39
month 0 I=-59 NOT=26 PREVENT=-58 WEAPON=-58 do=-34 i=-59 is=26 old=58 shot=-58
more -5 and=36
morn 61 BOOK=-38 I=54 and=60 i=54 slot=-38
morphin 185
mosquito -92 ANIMAL=-46 bite=-46
mother 22 DIE=195 NOT=-107 and=-29 die=195 in=23 is=-107
motorcycl 58
mouth 107 NUMB=39 and=42 of=38
move 61 I=58 SUDDEN=47 and=30 here=-82 it=39 my=58 sinc=47
mow 102
mower 90
mr 24
mri -83
mrs 30
much 19 BLOOD=87 blood=87
mule 67
mumbl 53
murmur -118
mushi 27
mushroom 50
music -41
my 33 1=51 2=71 3=-64 6=34 ADULT=33 ATE=32 BABY=70 BELLY=60 BILL=-40 BLOOD=-40 BODY=32 BOOK=-34 BREATHE=52 CALL=-55 CUT=63 DESPAIR=95 DIE=38 EYE=67 FEVER=65 FEW=27 HEAD=32 HEART=55 HEAT=-69 HEIGHT=-97 MILD=-46 NUMB=38 PAIN=-54 PAPER=-46 PREVENT=-44 PRIVATE=87 SEIZE=-60 SICK=31 SUDDEN=88 SUGAR=59 TOOL=-147 TRUNK=35 WEAPON=48 WOMB=46 a1c=-51 account=-19 address=-48 allergi=-52 ankl=-69 appendix=-31 appoint=-39 arm=46 babi=55 ball=39 batteri=-114 belli=38 best=47 bill=-34 blood=-38 bodi=87 boss=-54 bottom=35 boyfriend=42 brother=74 buddi=33 bus=27 calf=18 car=-118 cast=-53 cat=-70 chemo=-32 chest=45 cholesterol=-75 client=40 colonoscopi=-55 cousin=157 cowork=62 dad=36 dead=38 deduct=-35 dot=-49 drink=45 ear=-206 emerg=-58 english=41 eye=59 face=69 feet=-41 finger=83 first=-89 forehead=-34 fridg=-58 friend=70 glass=-195 granddaught=74 grandmoth=79 granni=53 gum=29 gut=91 head=45 hear=-42 hepat=-43 hip=-63 histori=-48 hous=134 husband=55 infant=109 insid=86 insulin=49 iron=-60 jaw=61 job=-56 kid=60 knee=-89 lab=-64 left=43 leg=98 life=114 lip=73 littl=48 lung=98 mammogram=-73 med=-55 medic=-46 medicin=-75 meter=132 methadon=43 mouth=47 neighbor=54 newborn=134 next=100 niec=-38 own=73 oxygen=99 pacemak=39 phone=-98 physic=-36 pill=65 plan=-39 pressur=-43 prior=-45 puls=94 pump=-103 referr=-53 rib=26 right=99 roommat=67 seizur=-60 side=106 sight=75 stepdad=56 stitch=-30 stomach=102 stool=52 student=99 suboxon=61 sugar=37 teeth=75 temperatur=111 test=-27 testicl=75 thigh=54 throat=52 ticker=71 toddler=69 toe=49 tongu=75 tonsil=38 umbrella=-28 uncl=44 varicos=109 vein=-97 vision=83 vitamin=-41 watch=80 water=205 way=-151 word=105
myself 124
nail 28 NOT=-80
nake 193 in=97
name -68
narcan 7
nauseous 66
near -25 DIE=-89 die=-89 the=45
neck 59 NOT=35 will=42
need -73 1=-115 ADULT=-57 CALL=275 FEW=-96 HE=-58 I=-39 MILD=-31 a=-36 an=16 anoth=-58 help=275 his=-124 it=-66 my=-39 new=-83 someth=-65
needl -152
neighbor 129 NOT=-77
nephew 90
network -62
never -10 got=-66 mind=-55
new -53 ADULT=-45 DRUG=-77 REFILL=-37 STAFF=-94 TOOL=-105 antibiot=216 doctor=-55 glass=-105 nurs=-103 patient=-50
newborn 162 BREATHE=69
next 0 WOMB=-59 to=-57 week=-59
nice -58 day=-29
niec -76
night 41 I=55 NOT=-24 i=66
nitro 201 and=88
no 0 BILL=120 BLOOD=-122 BOOK=-84 BREATHE=85 FEVER=-129 HEART=75 LESSON=-32 NOT=-104 PAIN=-50 STAFF=-42 bleed=-122 breath=85 fever=-129 insur=120 more=36 no=-104 pain=-60 puls=75 show=-32 talk=60 wet=40
nobodi -70 DIE=-50 die=-50 said=-95
nod 78
nois 167 and=123 even=34
nonsens 34
noon 82 and=40
normal 18
nose -22 hair=45 has=57
noseble -36
not 82 1=50 ATTACK=56 BOOK=55 BREATHE=158 CALL=28 EYE=47 FALL=38 FEW=50 I=-58 LESSON=52 NOT=54 PAST=-40 STRONG=-87 SUGAR=41 WAKE=63 a=65 an=-97 answer=46 be=247 been=58 bend=42 breath=158 breed=62 call=52 catch=74 clear=-83 come=-86 do=95 drink=56 eat=-85 feel=55 felt=47 find=55 get=62 go=87 hard=33 have=-77 hear=-98 help=28 hold=34 kick=78 let=70 lift=33 like=-104 make=-81 move=72 need=-17 read=41 realli=-87 rememb=101 respond=89 resuscit=-38 see=47 sit=-62 slept=44 speak=45 stay=45 stop=60 sure=-45 swallow=42 talk=74 tell=93 there=40 think=59 wake=91 walk=58 want=97 woke=47
note -59 about=-36 for=-63 say=70
noth 72 but=51
notic 44
now 53 I=35 SUDDEN=-29 and=-89 everyth=36 he=31 i=36 in=23 it=103 my=35
nowher 110
numb 141 ATE=60 SUDDEN=22 down=60
number 0 for=-61 on=345
nurs -69 call=55 school=-67 what=-37
oak -132
oclock -88
of 35 1=72 ADULT=68 BLOOD=78 CALL=69 DRUG=73 FEVER=56 FEW=72 HE=36 HEAT=51 HEIGHT=-131 I=43 MILD=-57 POISON=48 SUGAR=-33 SWELL=-43 TOOL=52 bed=-131 blood=84 breath=30 em=102 everyth=62 gold=-37 his=58 hot=56 it=73 me=101 metal=65 mine=40 my=30 nowher=55 old=-81 our=158 pill=62 smoke=71 them=39 this=80 tylenol=26 your=-93
off 26 HE=53 I=49 and=63 for=-53 his=57 i=43 like=34 my=54 the=70 with=37
offic -22 NOT=-66 is=-66
often -56
oh -19 1=83 FEW=22
oil 45
okay -80 to=-120
old 0 1=-33 FEW=-33 PAIN=-124 PAPER=-153 SICK=64 and=54 got=174 has=131
on 29 1=46 BILL=-78 FEW=63 HE=81 HOURS=-39 SEIZE=-78 SELF=33 a=71 account=27 and=104 by=131 call=-54 chemo=93 eliqui=57 fire=39 for=-55 friday=-143 her=78 him=206 hold=-138 ice=37 main=-29 me=152 medicar=-30 mill=-41 monday=-47 purpos=91 stroke=-78 them=102 this=-46 warfarin=43
onc 61 I=97 PAST=-45
one -90
onli 111 30=45 6=58 FEW=58 TENS=48 need=-108
onlin -215
onto 100
open 28 HE=35 and=119 her=35 it=60 today=-105 up=31
oper -135
or -42 SUDDEN=-98 a=-38 anyth=-185 right=-113 the=-28
order -35 PAPER=-64 fax=-64 for=-30 it=-49
other 32 1=-75 FEW=-39 SUDDEN=40 sinc=40
our 20 ADULT=-76 BABY=-30 carbon=56
out 82 FEAR=105 FEW=-31 HOURS=-24 LOOK=128 MILD=128 NOT=-159 a=-42 and=50 at=28 can=-159 cold=128 here=262 i=85 in=20 on=78 the=-70 thursday=-24 to=-151 twice=243 with=63 wrong=105 yet=-77
outlet 65 and=33
oven 38
over 79 1=119 40=64 6=108 FEW=125 I=71 TENS=-105 and=62 from=158 here=82 his=39 my=83 on=-45 there=-130 to=-101
overdos 139 LESSON=-65 awar=-54
owe -64
own 113 STAFF=141 doctor=141
oxygen 82 compani=-33 thing=94
pacemak 71 MILD=-34 check=-34
pad 195 everi=94
page 136
paid -162
pain 99 ATE=33 DRUG=-75 SUDDEN=88 and=-68 down=33 go=93 in=-34 on=-51
paint -47
pair -82 of=-41
pale 39
pamphlet -260
panic -52
pant 100
papa 65
paper -90 for=-63 on=-67
paperwork -132
paramed 332 HE=-77
park -50 HOURS=55 STRONG=55 and=109 deck=113 lot=55
part 39
partner 21
pass 80 BLOOD=64 HE=-34 away=-136 clot=64 out=109
password -37
past 0 the=45
patch 75 on=36
patel -116
patient -33 I=62 i=62
pay -98
payment -99
payn -50
peanut 16
pediatrician -89
pee 25
peed 95 I=45 my=45
peel 134 off=94
pen 190 and=202
pencil 41
penicillin 80
peopl 0 in=95 who=40
perman 118
person -208
pharmaci -57
pharmacist -66
phone -155 DIE=-58 I=-70 PAPER=-29 and=156 i=-70 number=-29 with=-67
physic -95 next=32
pick 18
pie -201
piec 133 of=73
pill 39 I=-56 box=65 i=-56 line=149 look=-30 on=43
pin 43
pinch 37
pink 30 EYE=-340 eye=-340
pit 260 bull=28
pizza 1 place=-38
placard -315
place 0 it=85
placenta 429
plain 36
plan 64 BILL=-39 cover=-39 for=74
plant 83
play -119 with=61
pleas 18 CALL=35 FEAR=54 I=54 WAKE=-52 hurri=54 i=84 my=33 send=39 talk=-52
plier 150
plug -98 up=-49
pneumonia -71
pod 86 and=43
point 113 5=51 8=80 9=-43 FEW=53
poison -44 control=-82 ivi=-35 oak=-66
poke 163 out=130
polish 49
pool 113
poop 172
pop 48
portabl -48
portal -182
poster -65
potato -139
pound -105 and=26
pour 111
power 139
pox 47
practic 102 HE=39 he=39
pregnanc -47
pregnant 88 and=87
prenat 109
prescrib -68
prescript -59
press 18 2=-99 FEW=-99 a=40 on=74
pressur 51 1=49 2=85 70=64 FEW=133 TENS=158 cuff=-32 in=63 medicin=34 on=107 pill=-40
pretend 109 you=55
pretti 89 NOT=53 hard=53
prevent -39
price -136
print -147
prior -87 REFILL=-32 author=-32
problem -94
program -43
proof -111
prop 296
psych 32
puf 28
puffer 20
puke 130
pull 92 it=105 over=64 up=35
puls 184 NOT=54 is=54 there=33
pump 61 out=110 quit=45
pupil 66 NOT=40 is=40
purpl 101 EYE=74 and=42 dot=40 spot=74
purpos 183
purs -114
push 53 me=85 my=-66 on=49
put 14 ADULT=-125 HE=47 I=-52 a=157 her=67 in=-104 it=46 my=-69 on=-50 someth=45
quest -42
question -92 over=75
quick 213
quiet 64
quit 72 BREATHE=95 HEAT=-21 breath=95 smoke=-21 work=89
raccoon 83
race 71 and=36
radiat 188
rag 103 doll=51
rainbow 42
rake -124 leav=-62
ran 8 out=-62
rang -12
rape 442 PAST=66 last=66
rash -81 NOT=-53 and=102 on=-79
rat 208 POISON=45 VOICE=45 poison=45
rate 47
rather 0 NOT=32 not=32
rattl 80
rattler 157 ANIMAL=51 ATE=51 bit=51
rattlesnak 161 on=81
ray -60
reach -119
reaction -149 to=-129
read 64 78=85 I=-69 TENS=85 me=-69 that=-37 the=41
readi -33
real 108 ADULT=-33 BOOK=-55 FEAR=58 STRONG=91 SUDDEN=31 bad=91 fast=31 person=-33 well=-55
realli 35 STRONG=79 bad=79
rear 36
receptionist -107
recheck -46
recip -201
recommend -138
record -81 for=-52
rectal 83
red 89 BLOOD=51 blood=51
referr -44 from=-33 to=58
refil -101 HE=-31 I=-61 my=-86 on=-99 the=-53
reflux -72
regular -40
rehab -99
rememb -130 how=96
remind -115
remot 91
remov -187
renew -56
rep -103
report -199 on=-81
repres -38
request -20
reschedul -52 I=61 i=61
rescu 56
resid 179
respond 235 to=141
result -121
resuscit -75 PAPER=-38 form=-38
retir -169
return -73 a=-10
rib 117 are=35
ride 42
rifl 127
right 45 EYE=90 HE=62 I=89 SUDDEN=150 after=-113 eye=90 he=62 here=126 my=52 now=150 side=41
ring 44 and=31
rip 156
risk -53
river 131
road -176
robot -186
rock 65
roll -132
roof 134
room -24 MIND=37 spin=37 with=-117
roommat 124 NOT=120 at=54 is=120
rope 249 in=125
round 163 POISON=46 batteri=46
rous 31
routin -157
rub 46
rude -135 to=-52
run 27 FEW=-64 for=36 in=-81 late=-48 on=-15 out=-167
runni -135 HEAD=-67 nose=-67
rush -30
s -61
sack 48
safe 406
said -54 HE=-53 I=95 call=128 he=-25 my=88 she=47 to=-152 you=-105
sale -120 rep=-51
same -82 as=-94 day=-45 question=75 time=-43
sat 75
saturday -111
sausag 123
save 102
saw 45
say 0 81=51 FEW=45 I=-45 TENS=119 call=64 hi=132 it=28 my=-63 she=26 they=-25 you=-43
scaffold 52
scald 90 in=45
scan -111
scar -97 from=-48
scare 0 I=-54 i=37
schedul -97 a=-76
school -17 NOT=-82 STAFF=-51 can=-82 nurs=-51 want=-300
scorpion 41
scout -110
scratch 42
scratchi -166 do=-60
scream 133 and=45
screen -61
scrotum 69
scuba -26
seal 119
seat -16
second -36 and=33
section 97
secur -123
see 25 2=62 ADULT=-122 BABY=-67 COLOR=30 EYE=46 FEW=62 HE=36 I=-44 NOT=44 PAIN=32 SUDDEN=82 a=-17 doubl=32 if=35 my=-44 noth=44 out=64 right=82 somebodi=-137 someon=-34 someth=31 spot=68 the=101 white=30
seem 139
seen -116
seizur 153 PAST=28 action=-51 free=-48
sell -110
send 28 ADULT=226 a=-19 an=274 me=56 somebodi=226 the=-48
sens 125
sent -88 I=-153 a=59 me=-153 over=-37
sentenc 59
servic -133
set -97
shadow 60
shake 111 with=49
shallow 51
sharp 100 PAIN=31 as=38 pain=31
she 103 2=51 4=36 ATE=48 BLOOD=539 BREATHE=72 CUT=-53 EYE=-66 FALL=72 FEVER=36 FEW=41 LOOK=44 MILD=53 NOT=37 PAST=-30 SICK=75 SUDDEN=47 WAKE=62 a=-67 ate=23 been=38 call=38 cold=61 collaps=29 come=-42 cough=33 cut=-53 doe=49 drank=53 feel=26 fell=107 get=-42 got=125 grab=83 had=31 has=64 hot=28 in=95 is=81 just=54 keep=122 no=43 not=153 pass=-30 run=119 say=35 see=-66 slur=47 so=-49 swallow=45 took=70 turn=198 was=104
shelf 138
shift -3
shingl -48 WEAPON=-39 shot=-39
shirt 124 CUT=99 caught=99
shiver 71
shock 85 HE=108 by=-87 him=108
shoe -58
shook 137 HE=88 him=67
shoot 284 I=-78 i=-57 me=-36 over=-240
shop -161
short 84 of=94
shorter 34
shot 0 NOT=-77 SUDDEN=-32 and=-102 at=-78 do=-112 in=-34 is=-77 my=94 over=105 there=-19 up=51 you=93
shotgun 51
should 50 I=39 be=-111 i=32
shoulder -52 ATTACK=42 TOOL=55 and=-105 blade=55 click=-49 hurt=42
shovel 108 the=54
show 82 BILL=-32
shower -75 and=109
shrimp 209
shut 24
sick 32
sickl 63 cell=32
side 113 I=-27 and=69 i=-27 of=50
sideway 118
sight 150
sign -120 up=-88
signatur -66
silli -67
sinc 74 HOURS=26 about=34 breakfast=69 lunch=150 my=-56 the=61 this=55 yesterday=35
sing -72 and=45
sinus -109 thing=-64
sip 82
sir 218
sit 124 SUDDEN=34 here=66 in=91 still=34 up=91
sitter 72
size 55 of=33
skin 83 SWELL=94 peel=94
skinni 9
skip 111
skull 69
slam 140
sleep 38 DRUG=193 LESSON=-30 and=-123 pill=193 studi=-30
sleepi 60 and=58
slept 190
slice 121 I=61 my=61
slip 92
slot -27
slow -20
slump 44
slur 205
smack 13
small -16
smell 72 STRONG=52 like=52
smile 120
smoke -100
smoker -10
snake 78 ANIMAL=115 bite=-40
sneez 64 and=42
snore -89 and=-186 nois=123
snowi 72
so -73 HE=-82 MIND=40 NUMB=56 PAIN=-16 STRONG=54 bad=54 deep=30 do=-129 hard=56 kind=-103 long=-84 much=-35 my=-61 she=-89 sleepi=47 tight=-34 weak=56
soak 94
social -71 ADULT=-36 worker=-36
sock -88
soft 70 EYE=40 spot=40
some 30 DRUG=64 POISON=45 of=80
somebodi 149 FEAR=104 PREVENT=119 WEAPON=119 at=-72 call=-52 got=105 name=-35 pleas=104 put=70 shot=119 to=-76
someon -121 to=-35
someth 64 CUT=29 I=97 STRONG=71 for=-16 from=132 i=97 that=50
sometim -192
son 0 ATE=18 BODY=59 DIE=-43 HE=-38 NOT=92 PAIN=40 ate=-36 been=-35 got=146 had=-55 in=-29 is=-82 need=-45 want=-39
sore -111 SUDDEN=-79 sinc=-79
sorri -138 I=-152 i=-152
sort 56
sound 103
spaghetti -41
spanish -38
speak -60 up=-233
specialist -87
speech 81 NOT=33 is=33
spell -46
spider -163
spill 39
spin 73
spit 71 BLOOD=77 blood=77
splash 226 in=113
spleen 245 and=122
split 30 the=-34
splitter 70
sponsor -77
sport -107 BOOK=-61 physic=-61
spot 134 NOT=55 is=55 on=74
sprain -50
spray -105 NOT=-132 the=93
spread 69
spring -169 and=-33
squeez 152 I=-30 me=-30
squirt 102 out=51
stab 124 in=-113 it=67 on=41
staff -47
stagger 127
stair -54
stand 164 on=331
stare 79
start 44 again=89 jog=-45 that=72
state -21
statement -105
station -48 on=-47
stay 0 awak=38
steak 24
steam 90
stent 292 put=134
step 30 on=91
stepdad 113 touch=56
steve -43
stick 87 out=86
sticker -58
sticki -50
stiff 0 HEAD=31 and=99 neck=31
still -21 BOOK=-21 HOURS=-21 PAIN=166 a=-37 come=-59 get=-155 go=47 need=89 on=-58
sting -70
stitch 0 ADULT=58 ATE=58 CUT=58 come=-42 pop=58
stomach 94 I=-76 POISON=-75 VOICE=-75 and=25 bug=-75 i=-76
stone -40
stood 37 up=18
stool 58
stop 111 BLOOD=149 BREATHE=129 HEAT=-89 I=118 bleed=149 breath=133 my=90 smoke=-89 the=-51
store -16
stori 213
stove 190
straight 58
strang 92
strangl 91
straw 180
stray 46
streak 59
strip 0 NOT=-64 can=-64
stroke 320 10=-45 FEW=-45 PAST=-72 SUDDEN=-101 for=-67 in=-100
stroker -201
strong 155
struggl 157
stuck 85 a=33 in=27
student 191
studi -59
stuff 155 and=52 in=30 like=69
stuffi -134
stung 25
suboxon 122
such 122
suck 41 in=79
sudden 141 NOT=64 and=52 can=64
sugar 73 38=128 PREVENT=-93 SUGAR=-47 TENS=139 it=-51 meter=-47 over=106 test=-93
suicid -23
sulfa -108
summer -130
sunburn -78
sunday -35 and=26
sunk 81 in=49
super 26
supper 50
support -83 LESSON=-41 group=-41
suppos -163 to=-82
sure -50
surgeon -39
surgeri 33 PAST=166
survey -1
survivor -83
swallow 138 1=46 FEW=83 HE=148 POISON=50 a=59
sweat 61
sweati 89
swell 115
swim -149
swimmer -62
swimmi 120 HEAD=60 head=60
swing 104 at=35
switch -16 to=-47
swollen 48 PAIN=35 shut=39
symptom -34
system -133
tabl 148 TOOL=78 saw=78
tablet 158
tack 77
tackl 31
tag -99
take 0 HE=-47 I=-45 TENS=99 like=155 my=-38 the=-84 them=-47
taken 19
talk 0 MIND=110 SUDDEN=64 about=-96 funni=69 gibberish=89 to=-42 with=-67
tampon 161
tank -26
tar 95 and=71
tattoo -94
teach -47
teacher -94
tear 74 PAIN=41 pain=41
teenag -27
teeth -91 and=-118
telehealth -58
tell 54 HE=-101 I=71 STAFF=72 doctor=72 her=-73 him=-89 me=38 my=172 the=-62
temperatur 154 NOT=50 a=62 is=50
templ 150
tenni -190 BODY=-95 elbow=-95
terribl 0 and=52
test -64 PAPER=-27 and=-30 for=-62 result=-27 strip=-64
testicl 150 ATTACK=75 PAIN=75 hurt=75
text -114 I=-107 me=-107
than 0 I=-76 the=30
thank -56
that -79 ATE=-180 BILL=-34 HE=40 NOT=-44 POISON=-68 STAFF=-138 a=-38 do=114 doctor=-128 he=40 in=-33 itch=-93 look=50 new=111 on=-34 the=-67 was=-75 went=60 will=-70
the 20 1=-55 911=-49 ADULT=30 ALLERGY=167 ATTACK=-126 BABY=44 BILL=-40 BLOOD=-26 BODY=82 BOOK=-83 BREATHE=-101 CHILD=70 COLOR=-186 DESPAIR=83 DRUG=37 GROUND=61 HEAD=53 HEIGHT=40 HOURS=32 HUNDREDS=-49 LESSON=94 LOOK=151 NUMB=-77 PAIN=104 PAPER=-51 SEIZE=107 SUGAR=-85 TOOL=29 VOICE=62 WEAPON=111 WOMB=100 address=-28 air=-178 alarm=-66 allergi=71 ambul=-74 ankl=128 antibiot=-105 app=-61 appoint=-200 auger=46 babi=48 baler=25 barn=125 bathroom=45 bathtub=65 bed=-43 bill=-48 bleed=-108 bone=133 bottl=79 bottom=-46 box=31 boy=45 bridg=51 build=-73 bus=79 button=76 cabinet=72 camp=-51 car=92 card=-61 cardiologist=-41 cast=41 chainsaw=61 chair=95 charcoal=59 chest=35 choke=-126 clinic=-39 closet=32 couch=33 counter=48 coupon=-43 covid=44 crash=40 cream=-73 curtain=30 cut=-61 day=-48 daycar=-28 dentist=40 desk=-98 diabet=-79 dietitian=-82 discharg=61 dog=38 door=-136 driveway=54 drugstor=-64 ear=-33 estat=-34 exam=-28 famili=-31 fifteenth=-39 first=67 floor=96 foot=28 form=-49 fridg=276 front=-50 furnac=64 garag=70 generat=50 gun=95 guy=19 handlebar=49 head=189 heat=158 home=-61 hospit=-38 hous=100 ice=49 insur=-49 jack=38 kid=37 labor=-69 lake=85 last=73 late=-76 lawn=51 lawyer=-45 left=26 letter=239 link=-34 lobbi=-99 machin=152 mailbox=73 morn=-131 mouth=69 mower=45 narcan=27 neck=-99 neighbor=59 new=-64 newborn=32 next=31 night=-54 number=-90 nurs=-34 offic=65 old=-69 one=-117 outlet=33 oxygen=-35 pain=103 paper=-89 paperwork=-163 paramed=295 payment=-34 pen=133 pharmaci=-43 pharmacist=-33 phone=-80 pizza=-38 place=77 plant=41 plier=75 portal=-130 power=120 pressur=152 recip=-100 record=-43 referr=-128 remot=46 river=65 road=-93 roof=84 room=-39 run=36 same=-34 school=276 seizur=174 shake=133 shower=-44 side=150 sitter=99 size=33 skin=124 sleep=-69 snake=-40 specialist=-43 spring=-33 stair=-27 stove=95 stroke=-158 tabl=59 teacher=-36 third=137 tile=63 time=61 tip=115 train=127 trip=-34 tub=75 tv=74 vaccin=-59 vet=-107 voic=76 wait=-64 water=36 way=-42 weather=-67 week=60 weekend=-35 wheel=41 whole=78 wood=18 word=64 x=77
them 38 and=28
then 41 HE=41 he=49 it=38
therapi -96
there 0 BODY=24 NOT=-48 STRONG=68 an=96 and=50 clear=82 ever=-70 is=-65 like=55 sinc=-36 some=31 this=-35 was=56 yesterday=-118
thermomet 12
these -116 BILL=-68
they -19 do=69 found=-93 never=-35 said=-69 told=56 want=-33
thick 36
thigh 108 I=54
thing 91 ATE=35 and=64 on=51 the=160
think 100 I=137 about=237 i=162 it=93 straight=67 the=83
thinner -60
third -37
this 6 1=-24 ADULT=146 BILL=-122 CUT=72 FEW=-24 PAIN=103 PAPER=-88 PAST=-132 SUDDEN=35 WOMB=-31 afternoon=-20 insur=-108 ladi=146 month=-132 morn=79 number=-54 tight=52 time=48 week=-31
those -43 PAPER=-103 littl=46 result=-92
thought 38 I=64 i=64
thousand 40 BODY=55 FEW=-27 feet=55
threw 57 I=42 me=42 up=61
throat 86 HOURS=135 SWELL=135 close=135
throb 49
through 41 a=75 the=96
throw 91 up=46
thumb -87
thump 69
thunderclap 85
thursday -38 and=38
thyroid -41
ticker 142
tide 85 POISON=42 pod=42
tie -84
tight 148 and=111 band=52
tile 126
till -82 HOURS=-48 I=95
time 0 I=62 NOT=-97 SUDDEN=36 a=31 for=-74 i=73 is=-30 sinc=27 this=84 you=-52
tingl 15
tini 31
tip -98 of=105
tire 189
to 0 ADULT=-88 ANIMAL=32 ATTACK=76 BILL=-55 BREATHE=128 CUT=49 DESPAIR=111 DIE=180 EYE=-98 FEVER=82 HE=38 HEAD=-36 HEART=-98 HEAT=33 HOURS=-222 MIND=147 NOT=28 PAIN=108 PAST=91 REFILL=-49 SICK=38 TRUNK=-47 WOMB=-66 a=-33 ask=-33 back=-36 bee=32 break=212 breath=138 bring=-39 burn=82 chang=-51 come=-60 complain=-28 death=-136 die=519 do=177 drive=79 eat=-42 end=36 fill=-61 give=-117 go=135 hang=124 happen=32 have=-150 heart=-47 her=26 his=58 hurt=56 interview=-54 keep=-101 kill=124 know=-91 leav=-73 live=111 look=69 make=47 me=64 no=58 open=60 pass=220 pay=-91 peopl=17 pull=112 push=-66 put=-129 quit=-21 refil=-78 report=-67 reschedul=-30 run=53 say=-40 schedul=-73 school=-250 see=-98 send=-130 shoot=-163 sit=91 sleep=98 somebodi=-88 stop=-168 suck=-42 talk=-46 tell=78 thursday=-46 use=-41 walgreen=-19
today 35 HE=54 I=136 and=51 i=159 my=22
toddler 109 ATE=96 swallow=105
toe 81 are=165
togeth -58
toilet 44 and=71
told 61 HE=-118 I=73 her=-118 me=77
tomorrow -77
toner -75
tongu 199 NOT=84 is=84
tonight 280
tonsil 77
too 40 SUDDEN=35 fast=35 mani=211 much=77
took 131 I=41 a=61 all=102 like=99 my=41 the=90 too=211
tooth -45
top -94
tore 201
touch 43 I=56 me=56
tour -101
toward 223 the=111
towel 346 on=19
town -56
trach 190
track 253
tractor 114
traffic -122
transplant 91 and=46
transport -34
travel -224
treatment -59
tree 71
tri 38
troubl 0 BREATHE=219 breath=219 sleep=-270
truck -13
tub 131
tube 23
tuesday -37 SUDDEN=-42 right=-42
turkey 15
turn 66 COLOR=103 MIND=57 TENS=-30 black=57 blue=198 duski=46 left=-113 white=102
tv 134 NOT=-195 is=-195
twice 75 and=-78 by=-68 for=-23 this=243
twin 46
twist -37 I=-75 my=-75
twitch 67 and=54
tylenol 24 PAST=48 last=125
type -113 1=44 FEW=44
ultrasound -92
um 22 I=36 i=75 my=28
umbrella -56 in=-28
uncl 114
unconsci 342
under 67 I=50 at=85
unit 80
up 68 BLOOD=238 COLOR=64 FEAR=-140 I=58 STREET=52 STRONG=47 a=39 at=-38 blood=238 from=49 green=64 high=64 honey=-59 i=90 in=63 like=55 my=46 on=100 pink=271 pleas=-140 so=38 the=-76 to=26 too=35 when=-34
upstair 35
urgent -26
urin -31
us 28
use 56 I=105 it=39 my=105 the=133 to=-56 your=-55
usual -41
va -83
vacat -144
vaccin -73 for=-48
valid -28
van 136
vape 66
varicos 217 vein=109
vein 24 bust=109
veri 194
verifi -34
vet -178
vietnam -63
vise 120
vision 105 PAPER=-30 form=-30
visit -76
vitamin -57
voic 128 are=52
voicemail -156
volunt -97
vomit 108 BLOOD=106 SUDDEN=45 blood=106 sinc=45
wait -8 an=-95 for=143 on=-78 room=-70 to=-51
wake 141 HE=43 him=71 up=87
walgreen -32
walk 40 I=37 around=43 i=37 on=-38 out=65 to=57
walker -167
wall -8 with=-92
want -60 BILL=-119 HE=-195 a=-84 an=-96 bill=-119 his=-45 it=-38
warm 172
wart -203 on=-142
was 0 BREATHE=-38 FEW=-95 HEAT=-187 I=-123 STRONG=-37 WAKE=133 WOMB=48 a=-50 choke=-38 go=105 grind=42 i=-129 like=133 on=65 play=61 pregnant=48 rape=66 rude=-52 shock=-149 the=84 there=-35 under=97
washer 72
wasp 55
watch 135
water 103 PAST=-97 SUDDEN=22 befor=-97
wave 81
wax -87 in=-62
way 0 too=60
we 0 NOT=33 SUDDEN=122 WAKE=-126 all=56 alreadi=61 can=33 had=-62 just=57 like=-230 need=33 want=-215 woke=22
weak 64 I=27 i=27
wear -142
weather -134
websit -53
wednesday -156
week 0 MILD=-46 NOT=-89 after=-40 and=28 can=-19 check=-46 feel=-52 is=-87 left=-86 old=97
weekend -70
weight 64
weird 38
well -57 BOOK=-98 CHILD=-35 child=-35 control=-55 visit=-98
welt 24
went 137 COLOR=48 DIE=57 NUMB=41 dead=57 in=287 numb=40 out=54 over=49 purpl=19 to=50 under=85
were 53 all=46 do=145 go=68
wet 0 I=-38 SELF=31 SICK=87 diaper=87 myself=31
what -28 GROUND=-31 HOURS=-31 I=47 NOT=-34 SUDDEN=59 a=48 can=-34 do=83 floor=-31 happen=59 i=94 should=-67 the=-94 to=82 was=-129
whatev 134
wheel 82
wheelchair -112
wheeler 33
wheez 190 STRONG=75 and=121 so=75
when -38 HE=31 NOT=-78 do=-117 my=-32 she=49 the=-98 you=-81
where 0 HE=120 do=-85 he=162
whi -134
which -152 TOOL=-108 door=-108
while 44 HE=22 PAST=-69 SUDDEN=-69 ago=-69 and=49 he=22
whimper 35
whistl 105 nois=43
white 119 EYE=70 and=49 as=24 like=36 spot=60 stuff=30
who 0 are=40 do=-33 i=73 say=27 should=-172 to=65 won=-31
whole 78 DRUG=118 bottl=108 bowl=46
widow 35
wife 66 FALL=43 HE=130 I=58 NOT=67 WAKE=65 and=-102 got=79 i=58 is=74 she=130
will 76 NOT=50 not=50
wind 178
window 73
windpip 113
wine 78
winter -175
wipe 62
wire 146
with 0 ADULT=-52 BLOOD=27 FEVER=109 HE=-112 HEAT=43 I=-48 NOT=65 STAFF=-58 STRONG=-67 a=42 all=-136 chill=49 dr=-58 everi=69 fever=82 her=-131 me=-122 no=65 that=-118 these=-68 this=-92 wine=39 your=-51
within -76
without 57 BREATHE=26 gasp=26 me=87
wobbl 87
woke 91 up=48
woman 129
won -62
wonder -147 about=-55 if=-47 what=-128
wood 118
woozi 66
word 146 are=265 but=36
work -35 I=21 NOT=-39 SUDDEN=52 can=-39 right=52
worker -71
worn -59 out=-30
wors 94
worst 193 headach=133
worth -52
would 0 be=-170
wrap 66
wreck 56
wrist 90
write -120
written -73
wrong 33 button=-103 way=83 with=67
wrote 351 the=175
x -60
xanax 7
yall -70 do=-34
yeah 0 I=40 my=40
year -74 BOOK=-38 HEAD=-51 I=-62 PAST=-55 SUDDEN=-60 ago=-50 back=-51 checkup=-37 i=-62 old=39
yellow 54 and=131
yes -38
yesterday 0 I=-80 i=-80
yet -159
you -71 CALL=-135 CUT=-35 EYE=-133 I=-97 REFILL=-70 SUDDEN=-88 SUGAR=-40 all=36 are=-66 by=-29 call=-155 cut=-35 fax=-37 gave=62 get=191 got=-31 have=-46 help=-135 hire=-113 keep=-139 know=-31 make=-33 or=-57 peopl=-117 put=-111 read=-40 recommend=-69 see=-133 sell=-66 sent=-109 still=-21 tell=87 there=-3 think=55
your -65 ADULT=-40 BREATHE=-162 HOURS=93 PAPER=-71 STAFF=-63 SUDDEN=-30 TOOL=41 address=-63 breath=-162 build=138 call=-38 clinic=-81 doctor=-52 hour=-30 lobbi=123 machin=41 nurs=-34 offic=-40 park=170 patient=-40 place=-48 system=-69
)~";

} // namespace callengine::ai::urgent
